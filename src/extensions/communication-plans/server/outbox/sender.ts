import type { Platform } from '../../../../platform/modules/server/module.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { MessageRow, PlanRow } from '../tables.ts';
import type { PlansPorts } from '../plans-ports.ts';

/** A message to send. */
export interface Wanted {
  id: string;
  /** Of the mail that was approved. Null: as it is now, unless it was approved otherwise before. */
  contentHash: string | null;
}

/** Who sends, and by what right: a person, the automatic mode, or a retry of what was approved. */
export interface Sender extends Pick<Platform, 'db' | 'clock' | 'newId' | 'live'> {
  ports: PlansPorts;
  /** Who the journal names; null: the machine itself. */
  userId: string | null;
  /** Whether more may be taken now; asked before each batch. What is taken already goes on. */
  mayGoOn(): Promise<boolean>;
  /** Whether this sender may send such a message at all. */
  maySend(message: MessageRow, plan: PlanRow): boolean;
  approver(message: MessageRow, plan: PlanRow): string | null;
  /** Who the client's file names; null: the automatic mode. */
  sentBy(message: MessageRow): string | null;
  /** A new approval begins the time anew in which a mail is tried again. */
  renewsRetries: boolean;
}

/** A person who has read the mails. */
export const personSending = (
  { db, clock, newId, live, viewer: { userId } }: Context,
  ports: PlansPorts,
): Sender => ({
  ...{ db, clock, newId, live, ports, userId },
  mayGoOn: () => Promise.resolve(true),
  maySend: () => true,
  approver: () => userId,
  sentBy: () => userId,
  renewsRetries: true,
});

type Parts = Pick<Platform, 'db' | 'clock' | 'newId' | 'live'>;

/** The automatic mode, for whoever put the plan to it, as long as it `mayGoOn`. */
export const automaticSending = (
  { db, clock, newId, live }: Parts,
  ports: PlansPorts,
  mayGoOn: Sender['mayGoOn'],
): Sender => ({
  ...{ db, clock, newId, live, ports, userId: null, mayGoOn },
  maySend: (message, plan) =>
    plan.automatic_at !== null && (message.state === 'planned' || message.state === 'approved'),
  approver: (_message, plan) => plan.automatic_by,
  sentBy: () => null,
  renewsRetries: true,
});

/** What a server has put off, as it was approved. */
export const retrySending = ({ db, clock, newId, live }: Parts, ports: PlansPorts): Sender => ({
  ...{ db, clock, newId, live, ports, userId: null },
  mayGoOn: () => Promise.resolve(true),
  maySend: ({ state, retry_at, approved_hash }) =>
    state === 'deferred' && retry_at !== null && approved_hash !== null,
  approver: (message) => message.approved_by,
  sentBy: (message) => message.approved_by,
  renewsRetries: false,
});
