import type { LatePolicy } from '../../contract/late.ts';
import { daysBetween } from '../calendar/civil-date.ts';
import { openDay } from '../calendar/due-date.ts';
import type { ClosedDays } from '../calendar/closed-days.ts';
import { shiftedDate, type PlanCalendar } from '../plan-dates.ts';
import { openStates } from '../store/messages.ts';
import type { MessageRow } from '../tables.ts';

type Message = Pick<MessageRow, 'id' | 'position' | 'state' | 'due_on'>;

/** What becomes of one message: another day, or null when it is skipped. */
export interface Step {
  id: string;
  position: number;
  from: string;
  to: string | null;
}

const mayLeave = ({ state }: Message): boolean => (openStates as readonly string[]).includes(state);

/** Of the messages of one plan, those that may leave and should have on the civil date `today`, in their order. */
export const overdueOf = <M extends Message>(messages: readonly M[], today: string): M[] =>
  messages.filter((message) => mayLeave(message) && message.due_on <= today);

/** Several messages of one plan are late: sending them one after the other would tell old news. */
export const isStale = (messages: readonly Message[], today: string): boolean =>
  overdueOf(messages, today).length > 1;

/** Days between the first late message and today. */
export const daysLate = (overdue: readonly Message[], today: string): number =>
  Math.max(0, ...overdue.map((message) => daysBetween(message.due_on, today)));

/** What `policy` makes of each message of a plan that may still leave, in their order. Pure. */
export function lateSteps(
  messages: readonly Message[],
  policy: LatePolicy,
  calendar: PlanCalendar,
  today: string,
): Step[] {
  const open = messages.filter(mayLeave);
  const overdue = overdueOf(open, today);
  const moved = dayOf(policy, overdue, calendar, today);
  let before: string | null = null;
  return open.map((message) => {
    const to = moved(message, before);
    before = to ?? before;
    return { id: message.id, position: message.position, from: message.due_on, to };
  });
}

type DayOf = (message: Message, before: string | null) => string | null;

function dayOf(
  policy: LatePolicy,
  overdue: readonly Message[],
  calendar: PlanCalendar,
  today: string,
): DayOf {
  const late = new Set(overdue.map(({ id }) => id));
  if (policy === 'latestOnly') {
    const latest = overdue.at(-1)?.id;
    return ({ id, due_on }) => (late.has(id) && id !== latest ? null : due_on);
  }
  if (policy === 'shift') {
    const days = daysLate(overdue, today);
    return ({ due_on }) => notBefore(today, shiftedDate(due_on, days, calendar), calendar);
  }
  return ({ id, due_on }, before) => {
    const least = before === null ? today : dayAfter(before);
    const waits = !late.has(id) && due_on >= least;
    return waits ? due_on : nextDay(least, calendar);
  };
}

/** The rule may lead back from today, when it is closed, to a day that is over. */
const notBefore = (today: string, day: string, calendar: PlanCalendar): string =>
  day < today ? nextDay(today, calendar) : day;

/** `day`, or the next one on which the plan's rule lets a mail leave. */
function nextDay(day: string, { rule, closedDays }: { rule: string; closedDays: ClosedDays }): string {
  return rule === 'leave' ? day : openDay(Temporal.PlainDate.from(day), 1, closedDays).toString();
}

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
