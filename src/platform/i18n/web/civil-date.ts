import { localeOf, type Language } from './languages.ts';

const dayMs = 86_400_000;

/** Midnight UTC of a civil date, so that no time zone can move it to its neighbour. */
const utcOf = (civilDate: string): Date => new Date(`${civilDate}T00:00:00Z`);

/** The civil date of `moment` where the reader is. */
export function localCivilDate(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  return `${moment.getFullYear()}-${month}-${String(moment.getDate()).padStart(2, '0')}`;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to).getTime() - utcOf(from).getTime()) / dayMs);
}

/** French says « 1er » for the first day of the month, and only for that one (Intl does not). */
function withFrenchFirst(format: Intl.DateTimeFormat, date: Date, language: Language): string {
  if (language !== 'fr') return format.format(date);
  const parts = format.formatToParts(date);
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value)).join('');
}

/** « lundi 28 sept. », with the year when it is not the one of `today`. */
export function civilDateText(civilDate: string, today: string, language: Language): string {
  const sameYear = civilDate.slice(0, 4) === today.slice(0, 4);
  const format = new Intl.DateTimeFormat(localeOf[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return withFrenchFirst(format, utcOf(civilDate), language);
}

/** « lundi 28 septembre 2026 » */
export function civilDateInFull(civilDate: string, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return withFrenchFirst(format, utcOf(civilDate), language);
}

/** « 28/09/2026 », for columns. */
export function civilDateInFigures(civilDate: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(utcOf(civilDate));
}

/** « aujourd’hui », « demain », « dans 3 jours », « il y a 2 semaines », « dans 4 mois ». */
export function relativeDayText(civilDate: string, today: string, language: Language): string {
  const days = daysBetween(today, civilDate);
  const format = new Intl.RelativeTimeFormat(localeOf[language], { numeric: 'auto' });
  if (Math.abs(days) < 14) return format.format(days, 'day');
  const always = new Intl.RelativeTimeFormat(localeOf[language], { numeric: 'always' });
  if (Math.abs(days) < 61) return always.format(Math.round(days / 7), 'week');
  if (Math.abs(days) < 730) return always.format(Math.round(days / 30.44), 'month');
  return always.format(Math.round(days / 365.25), 'year');
}
