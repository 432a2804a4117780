import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { SendOutcome } from '../../../../platform/mail/contract/mail.ts';
import { planEvents } from '../../contract/events.ts';
import type { SendResult } from '../../contract/messages.ts';
import type { MessageState } from '../../contract/rules.ts';
import { holdPlan } from '../access-plan.ts';
import { announceMessage } from '../announce.ts';
import { completePlanIfDone } from '../complete-plan.ts';
import { note, writerOf, type JournalWhat } from '../journal.ts';
import { finishSending, openStates } from '../store/messages.ts';
import type { MessageRow, PlanRow } from '../tables.ts';
import { archiveSent } from './archive-sent.ts';
import { resultOf, type Claimed } from './claim.ts';
import type { ComposedBytes } from './compose-bytes.ts';

/** How an attempt ended without the mail having left for sure. */
interface Unsent {
  state: 'deferred' | 'refused' | 'uncertain';
  response: string;
}

/**
 * What the outcome makes of the message. A refusal that blames our own account says nothing of this mail: it
 * stays due, with the reason shown.
 */
export function unsentOf(outcome: Exclude<SendOutcome, { kind: 'sent' }>): Unsent {
  const { response } = outcome;
  if (outcome.kind === 'refused' && outcome.blame === 'account') return { state: 'deferred', response };
  return { state: outcome.kind, response };
}

/** A mail that the server has taken: the message is sent and the client's file holds the mail, together. */
export function recordSent(
  ctx: Context,
  claimed: Claimed,
  { emlHash, composed }: ComposedBytes,
  response: string,
): Promise<SendResult> {
  const mailId = ctx.newId();
  const sentAt = ctx.clock.now();
  const { message, messageId, token } = claimed;
  return ctx.db.transaction(async (tx) => {
    const plan = await holdPlan(tx, message.plan_id, sentAt);
    const change = { ...sentColumns(composed.subject, composed.to.address), response };
    const sent = { ...change, sent_at: sentAt, mail_id: mailId };
    // Whatever was thought of it meanwhile, and by whom: the mail has left.
    await finishSending(tx, message.id, token, ['sending', 'uncertain', ...openStates], sent);
    const sentBy = ctx.viewer.userId;
    await archiveSent(tx, ctx.live, {
      ...{ plan, message, mailId, messageId, emlHash, composed, sentAt, sentBy, response },
    });
    await tell(tx, ctx, claimed, 'messageSent', { to: composed.to.address, response });
    await completePlanIfDone(tx, writerOf(ctx), plan);
    return resultOf(message.id, 'sent', { response, mailId });
  });
}

/** A mail that was not taken, or whose fate nobody knows. */
export function recordUnsent(
  ctx: Context,
  claimed: Claimed,
  { state, response }: Unsent,
): Promise<SendResult> {
  const { message, token } = claimed;
  return ctx.db.transaction(async (tx) => {
    const plan = await holdPlan(tx, message.plan_id, ctx.clock.now());
    const change = { state: stateIn(plan, state), response };
    const finished = await finishSending(tx, message.id, token, ['sending', 'uncertain'], change);
    if (finished) await tell(tx, ctx, claimed, whatOf[state], { response });
    return resultOf(message.id, state, { response });
  });
}

/** Of a plan that was cancelled meanwhile, nothing is left to be sent. */
const stateIn = (plan: PlanRow, state: Unsent['state']): MessageState =>
  plan.cancelled_at !== null && state !== 'uncertain' ? 'cancelled' : state;

/** What the row says of a mail that has left. */
export const sentColumns = (subject: string, to: string) =>
  ({ state: 'sent', sent_subject: subject, sent_to: to, composed: null }) satisfies Partial<MessageRow>;

const whatOf = {
  deferred: 'messageDeferred',
  refused: 'messageRefused',
  uncertain: 'messageUncertain',
} as const satisfies Record<Unsent['state'], JournalWhat>;

async function tell(
  tx: Tx,
  ctx: Context,
  { plan, message }: Claimed,
  what: 'messageSent' | (typeof whatOf)[Unsent['state']],
  detail: Record<string, unknown>,
): Promise<void> {
  await note(tx, writerOf(ctx), { planId: plan.id, position: message.position, what, detail });
  announceMessage(tx, ctx.live, planEvents[what], plan, message);
}
