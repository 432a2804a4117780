import type { Resumption } from '../contract/plan-changes.ts';
import { shiftedDate, type PlanCalendar } from './plan-dates.ts';
import { dateChange } from './recount.ts';
import { openStates } from './store/messages.ts';
import type { MessageRow } from './tables.ts';

/** A message of a suspended plan as going on looks at it, with its subject as it would leave. */
export interface WaitingMessage {
  row: Pick<MessageRow, 'id' | 'position' | 'due_on' | 'state'>;
  subject: string;
}

export interface Suspension {
  messages: readonly WaitingMessage[];
  calendar: PlanCalendar;
  today: string;
  suspendedDays: number;
  /** By how many days the client was told that the thing comes later; null when nobody told. */
  delayDays: number | null;
}

/** What has still to leave, or to be tried again: what going on may move or pass over. */
export const waits = ({ state }: Pick<MessageRow, 'state'>): boolean =>
  state === 'refused' || (openStates as readonly string[]).includes(state);

type Choice = Resumption['choices'][number];

/** The ways of going on with a plan, the usual one first, each with the dates it gives. */
export function resumption(of: Suspension): Resumption {
  const waiting = of.messages.filter(({ row }) => waits(row));
  const fellDue = waiting.filter(({ row }) => row.due_on < of.today).length;
  const moved = (days: number) =>
    waiting.map(({ row, subject }) => dateChange(row, subject, shiftedDate(row.due_on, days, of.calendar)));
  const shift = (kind: 'delay' | 'suspension', days: number): Choice => ({
    kind,
    input: { dates: 'shift', days },
    changes: moved(days),
  });
  const choices: Choice[] = [];
  if (of.delayDays !== null && of.delayDays > 0) choices.push(shift('delay', of.delayDays));
  if (of.suspendedDays > 0 && of.suspendedDays !== of.delayDays) {
    choices.push(shift('suspension', of.suspendedDays));
  }
  const kept = waiting.map(({ row, subject }) => dateChange(row, subject, row.due_on));
  choices.push({ kind: 'keep', input: { dates: 'keep' }, changes: kept });
  if (fellDue > 0) {
    const changes = kept.map((change) => (change.from < of.today ? { ...change, to: null } : change));
    choices.push({ kind: 'skip', input: { dates: 'skip' }, changes });
  }
  return { suspendedDays: of.suspendedDays, fellDue, choices };
}
