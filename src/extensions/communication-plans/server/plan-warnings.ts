import type { BlockedReason } from '../contract/messages.ts';
import type { PlanWarning } from '../contract/warnings.ts';
import { daysBetween } from './calendar/civil-date.ts';
import type { ClosedDays } from './calendar/closed-days.ts';

/** A message of the timeline as warnings look at it. */
export interface TimelineMessage {
  position: number;
  dueOn: string;
  /** It has neither left nor been dropped. */
  open: boolean;
  blocked: readonly BlockedReason[];
}

export interface Timeline {
  startOn: string;
  expectedOn: string | null;
  messages: readonly TimelineMessage[];
  closedDays: ClosedDays;
  /** An unfinished plan of the same plan-type for the same order. */
  duplicatePlanId: string | null;
}

/** The message before the last one says that the thing is made; longer before the promised date, it is not true. */
const muchLaterDays = 21;

/** What a person should know before starting a plan, or while it runs. Says nothing of what has left. */
export function planWarnings(timeline: Timeline): PlanWarning[] {
  const { messages, duplicatePlanId } = timeline;
  if (messages.length === 0) return [{ kind: 'noMessage', positions: [], data: {} }];
  const warnings = [
    ...expectedWarnings(timeline),
    ...closeWarnings(messages),
    ...closedDayWarnings(timeline),
    ...blockedWarnings(messages),
  ];
  if (duplicatePlanId) {
    warnings.push({ kind: 'duplicate', positions: [], data: { planId: duplicatePlanId } });
  }
  return warnings;
}

function expectedWarnings({ startOn, expectedOn, messages }: Timeline): PlanWarning[] {
  // A plan that starts after the promised date (maintenance, after-sales) does not lead to it.
  if (expectedOn === null || startOn > expectedOn) return [];
  const byDate = messages.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const last = byDate.at(-1);
  if (last?.open && last.dueOn > expectedOn) {
    const data = { dueOn: last.dueOn, expectedOn };
    return [{ kind: 'lastAfterExpected', positions: [last.position], data }];
  }
  const made = byDate.at(-2) ?? last;
  if (!made?.open || daysBetween(made.dueOn, expectedOn) <= muchLaterDays) return [];
  const data = { dueOn: made.dueOn, expectedOn };
  return [{ kind: 'expectedMuchLater', positions: [made.position], data }];
}

function closeWarnings(messages: readonly TimelineMessage[]): PlanWarning[] {
  const byDate = messages.toSorted(
    (one, other) => daysBetween(other.dueOn, one.dueOn) || one.position - other.position,
  );
  return byDate.flatMap((message, index): PlanWarning[] => {
    const before = byDate[index - 1];
    if (!before || !message.open || daysBetween(before.dueOn, message.dueOn) >= 2) return [];
    return [{ kind: 'tooClose', positions: [before.position, message.position], data: {} }];
  });
}

function closedDayWarnings({ messages, closedDays }: Timeline): PlanWarning[] {
  return messages.flatMap(({ position, dueOn, open }): PlanWarning[] => {
    const closed = open ? closedDays(Temporal.PlainDate.from(dueOn)) : null;
    if (!closed) return [];
    return [{ kind: 'closedDay', positions: [position], data: { dueOn, name: closed.name } }];
  });
}

const warned = [
  'missingValue',
  'missingAttachment',
  'noAddress',
  'invalidAddress',
  'objection',
  'objectionElsewhere',
  'noConsent',
] as const;

const isWarned = (code: string): code is (typeof warned)[number] =>
  (warned as readonly string[]).includes(code);

/** What will block messages when their day comes: one warning for one cause, naming all its messages. */
function blockedWarnings(messages: readonly TimelineMessage[]): PlanWarning[] {
  const warnings = new Map<string, PlanWarning>();
  for (const { position, open, blocked } of messages) {
    for (const { code, data } of open ? blocked : []) {
      if (!isWarned(code)) continue;
      const key = `${code} ${JSON.stringify(data)}`;
      const warning = warnings.get(key) ?? { kind: code, positions: [], data };
      warnings.set(key, { ...warning, positions: [...warning.positions, position] });
    }
  }
  return [...warnings.values()];
}
