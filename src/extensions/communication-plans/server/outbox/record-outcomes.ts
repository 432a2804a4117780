import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { planEvents } from '../../contract/events.ts';
import type { MessageState } from '../../contract/rules.ts';
import { announceMessage, announcePlan } from '../announce.ts';
import { completePlansIfDone } from '../complete-plan.ts';
import { entryOf, type JournalWhat, type Note, type Writer } from '../journal.ts';
import { insertEntries } from '../store/journal.ts';
import { lockPlans } from '../store/plan-locks.ts';
import { markSent, markUnsent, type UnsentRow } from '../store/sendings.ts';
import type { PlanRow } from '../tables.ts';
import { tellMails } from '../tell-outside.ts';
import { archiveSent } from './archive-sent.ts';
import type { Claimed } from './claimed.ts';
import type { ComposedMail } from './composed-mail.ts';
import { nextRetry, retriedForMs } from './retries.ts';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';

/** How one sending ended. */
export type Ending =
  | {
      kind: 'sent';
      mailId: string;
      sentAt: string;
      emlHash: string;
      composed: ComposedMail;
      response: string;
      sentBy: string | null;
    }
  | {
      kind: 'deferred' | 'refused' | 'uncertain';
      response: string;
      /** It is tried again by itself, in the time that began with this approval or goes on from an earlier one. */
      retries: 'renewed' | 'continued' | 'none';
      /** The server refused the account, not this mail. */
      blamesAccount?: boolean;
    }
  /** Nothing was tried: it is as it was before it was claimed. `told`: the journal says that it was interrupted. */
  | { kind: 'putBack'; told: boolean };

export interface Outcome {
  claimed: Claimed;
  /** Who the journal names. */
  userId: string | null;
  ending: Ending;
}

export type PauseAccount = (tx: Tx, accountId: string, response: string) => Promise<void>;

type Parts = Pick<Platform, 'db' | 'clock' | 'newId' | 'live'> & { pause: PauseAccount };
type Of<K extends Ending['kind']> = Outcome & { ending: Extract<Ending, { kind: K }> };

/**
 * Records how sendings ended, several together: of a mail that has left, the message is sent and the client's file
 * holds the mail, in one transaction.
 */
export function recordOutcomes(parts: Parts, outcomes: readonly Outcome[]): Promise<undefined[]> {
  return parts.db.transaction(async (tx) => {
    const planIds = [...new Set(outcomes.map(({ claimed }) => claimed.plan.id))];
    const plans = await lockPlans(tx, planIds, parts.clock.now());
    const left = outcomes.filter((one): one is Of<'sent'> => one.ending.kind === 'sent');
    const stayed = outcomes.filter((one) => one.ending.kind !== 'sent');
    await recordSent(tx, parts, plans, left);
    await recordUnsent(tx, parts, plans, stayed);
    return outcomes.map(() => undefined);
  });
}

async function recordSent(
  tx: Tx,
  parts: Parts,
  plans: ReadonlyMap<string, PlanRow>,
  sent: readonly Of<'sent'>[],
): Promise<void> {
  if (sent.length === 0) return;
  await markSent(
    tx,
    sent.map(({ claimed: { message, token }, ending: { composed, ...ending } }) => {
      return { ...ending, id: message.id, token, subject: composed.subject, to: composed.to.address };
    }),
  );
  await archiveSent(
    tx,
    parts.live,
    sent.map(({ claimed, ending: { kind: _kind, ...ending } }) => {
      const { message, messageId } = claimed;
      return { ...ending, plan: plans.get(message.plan_id) ?? claimed.plan, message, messageId };
    }),
  );
  const toldOf = ({ ending }: Of<'sent'>) => ({ to: ending.composed.to.address, response: ending.response });
  await tell(tx, parts, 'messageSent', sent, toldOf);
  await completePlansIfDone(tx, writerOf(parts, null), [...plans.values()]);
}

async function recordUnsent(
  tx: Tx,
  parts: Parts,
  plans: ReadonlyMap<string, PlanRow>,
  unsent: readonly Outcome[],
): Promise<void> {
  const now = parts.clock.now();
  const rows = unsent.map((one) => rowOf(one, plans.get(one.claimed.message.plan_id), now));
  const finished = await markUnsent(tx, rows);
  const still = unsent.filter(({ claimed }) => finished.has(claimed.message.id));
  for (const what of ['messageDeferred', 'messageRefused', 'messageUncertain'] as const) {
    const those = still.filter(
      (one): one is Of<'deferred' | 'refused' | 'uncertain'> =>
        one.ending.kind !== 'sent' && one.ending.kind !== 'putBack' && whatOf[one.ending.kind] === what,
    );
    await tell(tx, parts, what, those, ({ ending }) => ({ response: ending.response }));
  }
  await tellPutBack(tx, parts, still);
  await tellGivenUp(tx, parts, still, rows);
  await pauseBlamed(tx, parts, unsent);
}

const whatOf = {
  deferred: 'messageDeferred',
  refused: 'messageRefused',
  uncertain: 'messageUncertain',
} as const satisfies Record<string, JournalWhat>;

function rowOf({ claimed, ending }: Outcome, plan: PlanRow | undefined, now: string): UnsentRow {
  const { message, token, at } = claimed;
  const key = { id: message.id, token };
  const stateIn = (state: MessageState): MessageState => {
    // Of a plan that was cancelled meanwhile, nothing is left to be sent.
    return plan && plan.cancelled_at !== null && state !== 'uncertain' ? 'cancelled' : state;
  };
  if (ending.kind === 'sent') throw new Error('a mail that has left is recorded as such');
  const before = { retryAt: message.retry_at, retryUntil: message.retry_until };
  if (ending.kind === 'putBack') {
    return { ...key, state: stateIn(message.state), response: message.response, ...before };
  }
  const { response, retries } = ending;
  const state = stateIn(ending.kind);
  if (ending.kind !== 'deferred' || retries === 'none') {
    return { ...key, state, response, retryAt: null, retryUntil: null };
  }
  const kept = retries === 'continued' ? message.retry_until : null;
  const retryUntil = kept ?? plusMs(at, retriedForMs);
  const retryAt = nextRetry({ id: message.id, attempt: message.attempt }, now, retryUntil);
  return { ...key, state, response, retryAt, retryUntil };
}

/** Nothing has happened to them, but open windows show them as being sent. */
async function tellPutBack(tx: Tx, parts: Parts, outcomes: readonly Outcome[]): Promise<void> {
  const back = outcomes.filter((one): one is Of<'putBack'> => one.ending.kind === 'putBack');
  for (const { claimed } of back) announcePlan(tx, parts.live, claimed.plan);
  const told = back.filter(({ ending }) => ending.told);
  await insertEntries(
    tx,
    told.map((one) => entryOf(writerOf(parts, null), noteOf(one, 'sendingInterrupted'))),
  );
}

/** A server has put a mail off for too long: from now on it waits for a person. */
async function tellGivenUp(
  tx: Tx,
  parts: Parts,
  outcomes: readonly Outcome[],
  rows: readonly UnsentRow[],
): Promise<void> {
  const over = new Set(
    rows.filter((row) => row.retryUntil !== null && row.retryAt === null).map(({ id }) => id),
  );
  const given = outcomes.filter(
    ({ claimed, ending }) => ending.kind === 'deferred' && over.has(claimed.message.id),
  );
  await insertEntries(
    tx,
    given.map((one) => entryOf(writerOf(parts, null), noteOf(one, 'retriesEnded'))),
  );
}

async function pauseBlamed(tx: Tx, { pause }: Parts, outcomes: readonly Outcome[]): Promise<void> {
  const blamed = new Map<string, string>();
  for (const { claimed, ending } of outcomes) {
    const { accountId } = claimed.way;
    if (accountId === null || ending.kind === 'sent' || ending.kind === 'putBack') continue;
    if (ending.blamesAccount && !blamed.has(accountId)) blamed.set(accountId, ending.response);
  }
  for (const accountId of [...blamed.keys()].sort()) await pause(tx, accountId, blamed.get(accountId)!);
}

async function tell<O extends Outcome>(
  tx: Tx,
  parts: Parts,
  what: 'messageSent' | 'messageDeferred' | 'messageRefused' | 'messageUncertain',
  outcomes: readonly O[],
  detailOf: (outcome: O) => Record<string, unknown>,
): Promise<void> {
  const entries = outcomes.map((one) =>
    entryOf(writerOf(parts, one.userId), { ...noteOf(one, what), detail: detailOf(one) }),
  );
  await insertEntries(tx, entries);
  for (const { claimed } of outcomes) {
    announceMessage(tx, parts.live, planEvents[what], claimed.plan, claimed.message);
  }
  if (what === 'messageDeferred') return;
  await tellMails(
    tx,
    parts,
    toldAs[what],
    outcomes.map(({ claimed }) => claimed),
  );
}

/** A mail that was put off is no news yet. */
const toldAs = {
  messageSent: 'mail.sent',
  messageRefused: 'mail.refused',
  messageUncertain: 'mail.uncertain',
} as const;

const noteOf = ({ claimed }: Outcome, what: JournalWhat): Note => ({
  planId: claimed.plan.id,
  position: claimed.message.position,
  what,
});

const writerOf = ({ db, clock, newId }: Parts, userId: string | null): Writer & Pick<Parts, 'db'> => ({
  ...{ db, clock, newId, userId },
});
