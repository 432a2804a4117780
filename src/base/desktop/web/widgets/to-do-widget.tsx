import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { LoadingArea } from '../../../../platform/ui/web/loading-area.tsx';
import { toDoSlot, type ToDoLine } from '../slots.ts';
import { GatherLines } from './gather-lines.tsx';
import classes from './lines.module.css';
import { UnreadLines } from './unread-lines.tsx';

const nothing = {};

/** « À faire »: what waits for this person, each line the way to where it is dealt with. */
export default function ToDoWidget() {
  const { t } = useTranslation('desktop');
  const sources = useSlot(toDoSlot);
  return (
    <div className={classes['room']}>
      <GatherLines sources={sources} asked={nothing}>
        {({ lines, isPending, error }) => (
          <>
            <UnreadLines error={error} />
            {lines.length > 0 && <ToDoLines lines={lines} />}
            {lines.length === 0 && !isPending && !error && (
              <p className={classes['calm']}>
                <IconCircleCheck size={20} stroke={1.5} aria-hidden />
                {t('toDo.nothing')}
              </p>
            )}
            {lines.length === 0 && isPending && <LoadingArea />}
          </>
        )}
      </GatherLines>
    </div>
  );
}

function ToDoLines({ lines }: { lines: readonly ToDoLine[] }) {
  const { t } = useTranslation('desktop');
  const format = useFormat();
  return (
    <ul className={classes['list']} aria-label={t('widgets.toDo')}>
      {lines.map(({ id, tone, Icon, label, detail, count, path }) => (
        <li key={id}>
          <Link to={path} className={classes['line']} data-tone={tone}>
            <Icon size={16} stroke={1.75} aria-hidden />
            <span className={classes['label']}>{label}</span>
            {detail !== undefined && (
              <span className={classes['beside']} title={detail}>
                {detail}
              </span>
            )}
            {count !== undefined && <span className={classes['count']}>{format.number(count)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
