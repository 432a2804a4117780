import { invalid } from '../../../../platform/errors/contract/app-error.ts';

/** The civil date of `moment` (ISO-8601) in an IANA zone, `YYYY-MM-DD`. */
export const civilDateAt = (moment: string, timezone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timezone).toPlainDate().toString();

/** Days from one civil date to another; negative when `to` is the earlier one. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/**
 * A date that exists and belongs to a plan.
 *
 * @throws AppError `dateInvalid` for 31 February, `dateOutOfRange` outside 2000–2100, on the field `path`.
 */
export function readCivilDate(text: string, path: string): Temporal.PlainDate {
  const date = existing(text);
  if (!date) throw invalid('communication-plans.dateInvalid', path);
  if (date.year < 2000 || date.year > 2100) throw invalid('communication-plans.dateOutOfRange', path);
  return date;
}

function existing(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
