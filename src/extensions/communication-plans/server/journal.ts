import type { Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { insertEntries } from './store/journal.ts';
import type { JournalRow } from './tables.ts';

/** What the journal of a plan tells. Words: `journal.<what>`. */
export type JournalWhat =
  | 'planCreated'
  | 'planChanged'
  | 'planStarted'
  | 'planSuspended'
  | 'planResumed'
  | 'planCompleted'
  | 'planCancelled'
  | 'planReplaced'
  | 'planRecounted'
  | 'messageAdded'
  | 'messageChanged'
  | 'messageRemoved'
  | 'planShifted'
  | 'messageSkipped'
  | 'messageSkippedLate'
  | 'messagePostponed'
  | 'messageMoved'
  | 'messageBroughtForward'
  | 'messageRetried'
  | 'messageSent'
  | 'messageDeferred'
  | 'messageRefused'
  | 'messageUncertain'
  | 'messageSettledSent'
  | 'messageSettledNotSent'
  | 'sendingInterrupted'
  | 'automaticOn'
  | 'automaticOff'
  | 'automaticLeft'
  | 'approvalLost'
  | 'retriesEnded'
  | 'clientObjected';

export interface Note {
  planId: string;
  what: JournalWhat;
  position?: number;
  detail?: Record<string, unknown>;
}

/** Who writes: a person, or null for the machine itself. */
export interface Writer extends Pick<Context, 'clock' | 'newId'> {
  userId: string | null;
}

export const writerOf = (ctx: Context): Writer & Pick<Context, 'db'> => ({
  db: ctx.db,
  clock: ctx.clock,
  newId: ctx.newId,
  userId: ctx.viewer.userId,
});

/** Leaves a trace in the plan's journal, in the transaction of what it tells. */
export const note = (tx: Tx, writer: Writer, entry: Note): Promise<void> =>
  insertEntries(tx, [entryOf(writer, entry)]);

/** The row of a trace, for whoever writes several together. */
export const entryOf = (writer: Writer, { planId, what, position, detail }: Note): JournalRow => ({
  id: writer.newId(),
  plan_id: planId,
  message_position: position ?? null,
  at: writer.clock.now(),
  user_id: writer.userId,
  what,
  detail: JSON.stringify(detail ?? {}),
});
