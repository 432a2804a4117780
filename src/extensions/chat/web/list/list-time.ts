import { daysBetween, localCivilDate, relativeDayText } from '../../../../platform/i18n/web/civil-date.ts';
import { localeOf, type Language } from '../../../../platform/i18n/web/languages.ts';
import { timeText } from '../../../../platform/i18n/web/moment.ts';

/** « 14:05 » today, « hier », « 28 sept. », « 03/01/2025 »: as short as a list wants it. `moment` is ISO-8601 UTC. */
export function listTime(moment: string, language: Language, now = new Date()): string {
  const at = new Date(moment);
  const [day, today] = [localCivilDate(at), localCivilDate(now)];
  if (day === today) return timeText(moment, language);
  if (daysBetween(day, today) === 1) return relativeDayText(day, today, language);
  const isThisYear = at.getFullYear() === now.getFullYear();
  const parts = isThisYear
    ? ({ day: 'numeric', month: 'short' } as const)
    : ({ day: '2-digit', month: '2-digit', year: 'numeric' } as const);
  return new Intl.DateTimeFormat(localeOf[language], parts).format(at);
}
