import { invalid } from '../../../platform/errors/contract/app-error.ts';
import type { Anchor, Delay } from '../contract/delay.ts';
import type { ClosedDayRule } from '../contract/rules.ts';
import { readCivilDate } from './calendar/civil-date.ts';
import { applyRule, dueDate, type Schedule } from './calendar/due-date.ts';
import type { ClosedDays } from './calendar/closed-days.ts';

/** What the dates of a plan are counted from, as it is stored. */
export interface PlanCalendar {
  startOn: string;
  expectedOn: string | null;
  rule: ClosedDayRule;
  closedDays: ClosedDays;
}

export interface MessageDates {
  nominal_on: string;
  due_on: string;
}

const scheduleOf = ({ startOn, expectedOn, rule, closedDays }: PlanCalendar): Schedule => ({
  startOn: Temporal.PlainDate.from(startOn),
  expectedOn: expectedOn === null ? null : Temporal.PlainDate.from(expectedOn),
  rule,
  closedDays,
});

/**
 * The dates of one message.
 *
 * @throws AppError `expectedDateMissing` on the field `path` when it counts back from a date nobody promised.
 */
export function messageDates(
  message: { delay: Delay; anchor: Anchor },
  calendar: PlanCalendar,
  path: string,
): MessageDates {
  if (message.anchor === 'beforeExpected' && calendar.expectedOn === null) {
    throw invalid('communication-plans.expectedDateMissing', path);
  }
  const { nominalOn, dueOn } = dueDate(message.delay, message.anchor, scheduleOf(calendar));
  return { nominal_on: nominalOn.toString(), due_on: dueOn.toString() };
}

/** A date moved by whole days, then by the plan's closed-day rule. */
export function shiftedDate(date: string, days: number, calendar: PlanCalendar): string {
  const day = Temporal.PlainDate.from(date).add({ days });
  return applyRule(day, scheduleOf(calendar)).toString();
}

/** @throws AppError on `path`: `dateInvalid`, `dateOutOfRange`, `dateBeforeStart` {startOn} */
export function readMovedDay(text: string, startOn: string, path: string): string {
  const day = readCivilDate(text, path).toString();
  if (day < startOn) throw invalid('communication-plans.dateBeforeStart', path, { startOn });
  return day;
}
