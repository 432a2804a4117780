import { useTranslation } from 'react-i18next';
import { CivilDateText } from '../../../../platform/ui/web/civil-date-text.tsx';
import { LoadingArea } from '../../../../platform/ui/web/loading-area.tsx';
import type { ClosedDay } from '../../contract/closed-days.ts';
import type { CalendarLine } from '../slots.ts';
import classes from './calendar.module.css';
import { Lines } from './day-lines.tsx';
import lineClasses from './lines.module.css';
import { UnreadLines } from './unread-lines.tsx';

interface AgendaProps {
  today: string;
  lines: readonly CalendarLine[];
  closed: readonly ClosedDay[];
  /** Only then an empty place says that there is nothing. */
  isKnown: boolean;
  /** Why something is not known. */
  error: Error | null;
}

/** The coming days that hold something, one under the other, for a small place. */
export function Agenda({ today, lines, closed, isKnown, error }: AgendaProps) {
  const { t } = useTranslation('desktop');
  const named = closed.filter(({ name }) => name !== null);
  const days = [...new Set([...lines, ...named].map(({ on }) => on))].filter((on) => on >= today).toSorted();
  if (days.length === 0 && isKnown)
    return <p className={lineClasses['calm']}>{t('calendar.nothingComing')}</p>;
  return (
    <div className={lineClasses['room']}>
      <UnreadLines error={error} />
      {days.length === 0 && !error && <LoadingArea />}
      {days.map((day) => (
        <section key={day}>
          <h3 className={classes['dayName']}>
            <CivilDateText date={day} />
            <span className={classes['rest']}>{named.find(({ on }) => on === day)?.name}</span>
          </h3>
          <Lines lines={lines.filter(({ on }) => on === day)} />
        </section>
      ))}
    </div>
  );
}
