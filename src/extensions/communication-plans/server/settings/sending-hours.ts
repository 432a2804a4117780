import type { ClosedDays } from '../calendar/closed-days.ts';
import type { SettingsRow } from '../tables.ts';

/** Whether mails may leave by themselves at `now`: on an open day of the company's zone, within the sending hours. */
export function isSendingTime(
  now: string,
  { timezone, closedDays }: { timezone: string; closedDays: ClosedDays },
  hours: Pick<SettingsRow, 'send_from' | 'send_until'>,
): boolean {
  const there = Temporal.Instant.from(now).toZonedDateTimeISO(timezone);
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
  if (time < hours.send_from || time >= hours.send_until) return false;
  return closedDays(there.toPlainDate()) === null;
}
