import type { Anchor, Delay } from '../../contract/delay.ts';
import type { ClosedDayRule } from '../../contract/rules.ts';
import type { ClosedDays } from './closed-days.ts';

/** What the dates of one plan are counted from and with. */
export interface Schedule {
  startOn: Temporal.PlainDate;
  /** The date promised to the client; a delay before it needs one. */
  expectedOn: Temporal.PlainDate | null;
  rule: ClosedDayRule;
  closedDays: ClosedDays;
}

export interface DueDate {
  /** What the delay alone gives. */
  nominalOn: Temporal.PlainDate;
  /** After the closed-day rule: when the message should leave. */
  dueOn: Temporal.PlainDate;
}

/**
 * When a message is due. Whole months first, clamped to the month's end, then 15 days for a half; weeks and days
 * are calendar days; working days skip what is closed. Always counted from the anchor, so that moving one message
 * never moves another. Never before the start.
 *
 * @throws RangeError when the delay stands before an expected date that is not known.
 */
export function dueDate(delay: Delay, anchor: Anchor, schedule: Schedule): DueDate {
  const nominalOn = notBefore(schedule.startOn, nominalDate(delay, anchor, schedule));
  return { nominalOn, dueOn: applyRule(nominalOn, schedule) };
}

function nominalDate(delay: Delay, anchor: Anchor, schedule: Schedule): Temporal.PlainDate {
  if (anchor === 'afterStart') return count(schedule.startOn, delay, 1, schedule.closedDays);
  if (!schedule.expectedOn) throw new RangeError('a delay before the expected date needs that date');
  return count(schedule.expectedOn, delay, -1, schedule.closedDays);
}

function count(from: Temporal.PlainDate, delay: Delay, way: 1 | -1, closed: ClosedDays): Temporal.PlainDate {
  const { value, unit } = delay;
  if (unit === 'workingDay') return countWorkingDays(from, value, way, closed);
  if (unit === 'day') return from.add({ days: way * value });
  if (unit === 'week') return from.add({ weeks: way * value });
  const whole = Math.floor(value);
  return from.add({ months: way * whole }).add({ days: way * (value === whole ? 0 : 15) });
}

function countWorkingDays(
  from: Temporal.PlainDate,
  days: number,
  way: 1 | -1,
  closed: ClosedDays,
): Temporal.PlainDate {
  let day = from;
  for (let left = days; left > 0;) {
    day = day.add({ days: way });
    if (!closed(day)) left -= 1;
  }
  return day;
}

/** The closed-day rule alone, for a date set by hand or shifted. */
export function applyRule(
  day: Temporal.PlainDate,
  schedule: Pick<Schedule, 'startOn' | 'rule' | 'closedDays'>,
): Temporal.PlainDate {
  if (schedule.rule === 'leave') return day;
  if (schedule.rule === 'next') return openDay(day, 1, schedule.closedDays);
  return notBefore(schedule.startOn, openDay(day, -1, schedule.closedDays));
}

/** `day` itself when it is open, otherwise the nearest open day in that direction. */
export function openDay(day: Temporal.PlainDate, way: 1 | -1, closed: ClosedDays): Temporal.PlainDate {
  let open = day;
  while (closed(open)) open = open.add({ days: way });
  return open;
}

const notBefore = (start: Temporal.PlainDate, day: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(day, start) < 0 ? start : day;
