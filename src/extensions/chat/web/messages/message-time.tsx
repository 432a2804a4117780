import { useMessageRoom } from './message-room.ts';
import classes from './message-row.module.css';

/** « 14:05 », with the whole date for who asks. */
export function MessageTime({ moment }: { moment: string }) {
  const { format } = useMessageRoom();
  return (
    <time className={classes.time} dateTime={moment} title={format.momentInFull(moment)}>
      {format.time(moment)}
    </time>
  );
}
