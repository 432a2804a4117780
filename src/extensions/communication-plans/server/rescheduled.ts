import type { MessageRow } from './tables.ts';

/**
 * What is written of a message that is given other dates. One that a mail server has put off is tried again by itself;
 * once its day is another one, it waits for that day.
 */
export function rescheduled<Dates extends Pick<MessageRow, 'due_on'>>(
  { state, due_on }: Pick<MessageRow, 'state' | 'due_on'>,
  dates: Dates,
): Dates & Partial<MessageRow> {
  if (state !== 'deferred' || due_on === dates.due_on) return dates;
  return { ...dates, state: 'planned', retry_at: null, retry_until: null };
}
