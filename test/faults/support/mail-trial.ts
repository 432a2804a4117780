import type { LedgerEntry } from './mail-ledger.ts';
import type { CaughtSending, MailRows } from './read-mail-rows.ts';

export type MessageRow = MailRows['messages'][number];

/** All that is known of a trial once it is over. */
export interface MailTrial {
  rows: MailRows;
  ledger: readonly LedgerEntry[];
  caught: readonly CaughtSending[];
  /** What people heard of what they had asked to send. */
  told: readonly { id: string; result: string }[];
}

/** The same, found by what one asks for: a long trial has ten thousand messages. */
export interface IndexedTrial extends MailTrial {
  /** Of a plan, by position. */
  messagesOf(planId: string): readonly MessageRow[];
  /** What the far server took for good, of this message. */
  accepted(message: MessageRow): readonly LedgerEntry[];
  /** What the far server had begun to be given for this recipient. */
  begunFor(recipient: string): readonly LedgerEntry[];
  /** How often the journal tells this of the message. */
  noted(message: MessageRow, what: string): number;
  archived(message: MessageRow): readonly MailRows['mails'][number][];
  /** Each of its sendings that a kill met, once. */
  caughtOf(message: MessageRow): readonly CaughtSending[];
}

export interface MailFinding {
  what:
    | 'stuck'
    | 'silent'
    | 'forgotten'
    | 'doubled'
    | 'unknown'
    | 'notLeft'
    | 'lost'
    | 'order'
    | 'completion'
    | 'unfounded'
    | 'hidden'
    | 'archive'
    | 'bytes';
  /** Of the message or plan. */
  where: string;
  details: string;
}

export function indexTrial(trial: MailTrial): IndexedTrial {
  const { rows, ledger, caught } = trial;
  const messages = Map.groupBy(rows.messages, ({ plan_id }) => plan_id);
  const accepted = Map.groupBy(
    ledger.filter(({ what }) => what === 'accepted'),
    ({ messageId }) => messageId,
  );
  const begun = Map.groupBy(
    ledger.filter(({ askedAt }) => askedAt !== null),
    ({ recipient }) => recipient,
  );
  const noted = Map.groupBy(rows.journal, ({ plan_id, position, what }) => `${plan_id} ${position} ${what}`);
  const mails = Map.groupBy(rows.mails, ({ source_ref }) => source_ref);
  // The first kill met it at work; the ones until its lease had run out found it lying there.
  const met = new Map(caught.toReversed().map((sending) => [`${sending.id} ${sending.attempt}`, sending]));
  const caughtById = Map.groupBy(met.values(), ({ id }) => id);
  return {
    ...trial,
    messagesOf: (planId) => messages.get(planId) ?? [],
    accepted: ({ message_id }) => (message_id === null ? [] : (accepted.get(message_id) ?? [])),
    begunFor: (recipient) => begun.get(recipient) ?? [],
    noted: ({ plan_id, position }, what) => noted.get(`${plan_id} ${position} ${what}`)?.length ?? 0,
    archived: ({ id }) => mails.get(id) ?? [],
    caughtOf: ({ id }) => caughtById.get(id) ?? [],
  };
}
