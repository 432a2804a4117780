import { useFormat } from '../../i18n/web/use-format.ts';

interface DateProps {
  /** `YYYY-MM-DD` */
  date: string;
}

/** « lundi 28 sept. »; the date in full and its distance on hover. */
export function CivilDateText({ date }: DateProps) {
  const format = useFormat();
  return (
    <time dateTime={date} title={`${format.civilDateInFull(date)} (${format.relativeDay(date)})`}>
      {format.civilDate(date)}
    </time>
  );
}

/** « dans 3 jours »; the exact date on hover. */
export function RelativeDate({ date }: DateProps) {
  const format = useFormat();
  return (
    <time dateTime={date} title={format.civilDateInFull(date)}>
      {format.relativeDay(date)}
    </time>
  );
}

/** « 14:05 », « hier, 14:05 »; the moment in full on hover. `moment` is ISO-8601 UTC. */
export function MomentText({ moment }: { moment: string }) {
  const format = useFormat();
  return (
    <time dateTime={moment} title={format.momentInFull(moment)}>
      {format.moment(moment)}
    </time>
  );
}
