import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CivilDateText } from '../../../../platform/ui/web/civil-date-text.tsx';
import type { ClosedDay } from '../../contract/closed-days.ts';
import type { CalendarLine } from '../slots.ts';
import classes from './lines.module.css';
import calendar from './calendar.module.css';
import { UnreadLines } from './unread-lines.tsx';

interface DayLinesProps {
  day: string;
  lines: readonly CalendarLine[];
  closed: readonly ClosedDay[];
  /** Only then an empty day says that there is nothing. */
  isKnown: boolean;
  /** Why something is not known. */
  error: Error | null;
}

/** What there is on one day, each line the way to it. */
export function DayLines({ day, lines, closed, isKnown, error }: DayLinesProps) {
  const { t } = useTranslation('desktop');
  const due = lines.filter(({ on }) => on === day);
  const rest = closed.find(({ on }) => on === day);
  return (
    <section className={calendar['lines']} aria-live="polite">
      <h3 className={calendar['dayName']}>
        <CivilDateText date={day} />
        {rest && <span className={calendar['rest']}>{rest.name ?? t('calendar.closed')}</span>}
      </h3>
      <UnreadLines error={error} />
      {due.length === 0 && isKnown && <p className={calendar['nothing']}>{t('calendar.nothing')}</p>}
      {due.length > 0 && <Lines lines={due} />}
    </section>
  );
}

/** Lines of one day. */
export function Lines({ lines }: { lines: readonly CalendarLine[] }) {
  return (
    <ul className={classes['list']}>
      {lines.map(({ id, label, detail, path }) => (
        <li key={id}>
          <Link to={path} className={classes['line']}>
            <span className={classes['label']}>
              {label}
              {detail !== null && <span className={classes['detail']}>{detail}</span>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
