/** The demonstration file or a part of it, as `JSON.parse` gives it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const zone = 'Europe/Paris';
const civilDate = /^\d{4}-\d{2}-\d{2}$/;
const frenchDate = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** The civil date in Paris at `now` (ISO-8601 UTC). */
export const parisDay = (now: string): string =>
  Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString();

/**
 * The same data with every date moved by `days`: civil dates, dates written `14/12/2026`, and moments, which keep
 * their hour on the clocks of Paris and come out in UTC. Only whole values are dates: sentences stay as written.
 */
export function shiftDates(data: Json, days: number): Json {
  if (typeof data === 'string') return shiftText(data, days);
  if (Array.isArray(data)) return data.map((item) => shiftDates(item, days));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shiftDates(value, days)]));
}

function shiftText(text: string, days: number): string {
  if (civilDate.test(text)) return Temporal.PlainDate.from(text).add({ days }).toString();
  if (moment.test(text)) return shiftMoment(text, days);
  const french = frenchDate.exec(text);
  if (!french) return text;
  const [, day, month, year] = french;
  const shifted = Temporal.PlainDate.from(`${year}-${month}-${day}`).add({ days }).toString();
  return shifted.split('-').reverse().join('/');
}

const shiftMoment = (text: string, days: number): string =>
  inMilliseconds(Temporal.Instant.from(text).toZonedDateTimeISO(zone).add({ days }).toInstant());

/** As every moment of ours is written, `2026-11-23T08:12:00.000Z`. */
const inMilliseconds = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: 'millisecond' });
