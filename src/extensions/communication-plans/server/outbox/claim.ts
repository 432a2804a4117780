import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { messageIdFor } from '../../../../platform/mail/contract/message-id.ts';
import type { MailTransport } from '../../../../platform/mail/contract/mail.ts';
import { planEvents } from '../../contract/events.ts';
import type { SendResult } from '../../contract/messages.ts';
import { holdPlan } from '../access-plan.ts';
import { announceMessage } from '../announce.ts';
import type { MailContent } from '../content/compose-content.ts';
import type { PlansPorts } from '../plans-ports.ts';
import type { PresentFile } from '../present-files.ts';
import { claimMessage, findMessage, openStates } from '../store/messages.ts';
import { openSources } from '../surroundings.ts';
import type { MessageRow, PlanRow } from '../tables.ts';
import { leaseUntil } from './lease.ts';
import { mailOfMessage } from './message-context.ts';

/** A message that only the holder of `token` may send, and its mail as it was approved. */
export interface Claimed {
  token: string;
  /** Moment of the claim, and of the mail's Date header. */
  at: string;
  messageId: string;
  plan: PlanRow;
  message: MessageRow;
  content: MailContent & { to: NonNullable<MailContent['to']> };
  files: PresentFile[];
}

export type ClaimResult = { claimed: Claimed } | { refused: SendResult };

/** What a request to send one message carries. */
export interface Approved {
  id: string;
  contentHash: string;
}

export const resultOf = (
  id: string,
  result: SendResult['result'],
  more: Partial<SendResult> = {},
): SendResult => ({ id, result, response: null, blocked: [], mailId: null, until: null, ...more });

/**
 * Takes one message for sending, if it may leave and is still what was approved. Its values are read, its mail
 * composed and its row taken in one transaction that holds the plan: nothing changes in between.
 */
export function claim(
  ctx: Context,
  ports: PlansPorts,
  transport: MailTransport,
  has: (hash: string) => Promise<boolean>,
  approved: Approved,
): Promise<ClaimResult> {
  return ctx.db.transaction(async (tx) => {
    const found = await findMessage(tx, approved.id);
    if (!found) return { refused: resultOf(approved.id, 'notFound') };
    const plan = await holdPlan(tx, found.plan_id, ctx.clock.now());
    const message = await findMessage(tx, approved.id);
    const gone = unsendable(approved.id, message);
    if (!message || gone) return { refused: gone ?? resultOf(approved.id, 'notFound') };
    const reader = await openSources(tx, { clock: ctx.clock, site: ports.site, transport });
    const mail = await mailOfMessage(tx, reader, has, { message, plan });
    const { content, blocked, contentHash, files } = mail;
    const { to } = content;
    if (blocked.length > 0 || !to) return { refused: resultOf(message.id, 'blocked', { blocked }) };
    if (contentHash !== approved.contentHash) return { refused: resultOf(message.id, 'contentChanged') };
    return take(tx, ctx, { plan, message, content: { ...content, to }, files }, contentHash);
  });
}

function unsendable(id: string, message: MessageRow | undefined): SendResult | null {
  if (!message) return resultOf(id, 'notFound');
  if (message.state === 'sent') return resultOf(id, 'alreadySent', { mailId: message.mail_id });
  if (message.state === 'sending') return resultOf(id, 'alreadyTaken');
  return (openStates as readonly string[]).includes(message.state) ? null : resultOf(id, 'notSendable');
}

async function take(
  tx: Tx,
  ctx: Context,
  about: Pick<Claimed, 'plan' | 'message' | 'content' | 'files'>,
  contentHash: string,
): Promise<ClaimResult> {
  const { message, plan, content } = about;
  const token = ctx.newId();
  const at = ctx.clock.now();
  // Kept over attempts: if a mail thought lost did arrive, its receiver knows the repeat by this.
  const messageId = message.message_id ?? messageIdFor(ctx.newId(), content.from.address);
  const taken = await claimMessage(tx, message.id, {
    ...{ token, at, contentHash, messageId },
    leaseUntil: leaseUntil(ctx.clock),
    approvedBy: ctx.viewer.userId,
  });
  if (!taken) return { refused: resultOf(message.id, 'alreadyTaken') };
  announceMessage(tx, ctx.live, planEvents.messageTaken, plan, message);
  return { claimed: { token, at, messageId, ...about } };
}
