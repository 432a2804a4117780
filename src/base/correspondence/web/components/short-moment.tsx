import { localCivilDate } from '../../../../platform/i18n/web/civil-date.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';

/** « 14:05 » today, « 20/11/2026 » before: what a narrow list has room for. The moment in full on hover. */
export function ShortMoment({ moment }: { moment: string }) {
  const format = useFormat();
  const day = localCivilDate(new Date(moment));
  return (
    <time dateTime={moment} title={format.momentInFull(moment)}>
      {day === format.today() ? format.time(moment) : format.civilDateInFigures(day)}
    </time>
  );
}
