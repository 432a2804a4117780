import {
  civilDateInFull,
  civilDateText,
  localCivilDate,
  relativeDayText,
  daysBetween,
} from './civil-date.ts';
import { localeOf, type Language } from './languages.ts';

/** « 14:05 » where the reader is. `moment` is ISO-8601 UTC. */
export function timeText(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], { hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  );
}

/** « 14:05 » today, « hier, 14:05 », else « lundi 28 sept., 14:05 ». */
export function momentText(moment: string, now: Date, language: Language): string {
  const day = localCivilDate(new Date(moment));
  const today = localCivilDate(now);
  const time = timeText(moment, language);
  if (day === today) return time;
  if (daysBetween(day, today) === 1) return `${relativeDayText(day, today, language)}, ${time}`;
  return `${civilDateText(day, today, language)}, ${time}`;
}

/** « lundi 28 septembre 2026, 14:05 » */
export function momentInFull(moment: string, language: Language): string {
  return `${civilDateInFull(localCivilDate(new Date(moment)), language)}, ${timeText(moment, language)}`;
}
