import type { Context } from '../../../../platform/http/server/context.ts';
import type { MailTransport, SendOutcome } from '../../../../platform/mail/contract/mail.ts';
import type { SendResult } from '../../contract/messages.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { advanceSending } from '../store/messages.ts';
import type { MessageRow, SendingPhase } from '../tables.ts';
import { resultOf, type Claimed } from './claim.ts';
import { composeBytes, type ComposedBytes } from './compose-bytes.ts';
import { leaseUntil } from './lease.ts';
import { recordSent, recordUnsent, unsentOf } from './record-outcome.ts';

/** The claim was taken for dead and given back while we were busy: somebody else may be sending. */
class ClaimLost extends Error {}

/** Composes, keeps, sends and records one claimed message. Each step is written down before the next begins. */
export async function sendClaimed(
  ctx: Context,
  ports: PlansPorts,
  transport: MailTransport,
  claimed: Claimed,
): Promise<SendResult> {
  const progress = { transmitting: false };
  let mail: ComposedBytes;
  let outcome: SendOutcome;
  try {
    mail = await compose(ctx, ports, transport, claimed);
    outcome = await transmit(ctx, transport, { claimed, bytes: mail.bytes, progress });
  } catch (failure) {
    if (failure instanceof ClaimLost) return resultOf(claimed.message.id, 'alreadyTaken');
    ports.logger.error({ err: failure, message: claimed.message.id }, 'a mail could not be handed over');
    const state = progress.transmitting ? 'uncertain' : 'deferred';
    return recordUnsent(ctx, claimed, { state, response: (failure as Error).message });
  }
  if (outcome.kind === 'sent') return recordSent(ctx, claimed, mail, outcome.response);
  return recordUnsent(ctx, claimed, unsentOf(outcome));
}

async function compose(
  ctx: Context,
  { files }: PlansPorts,
  transport: MailTransport,
  claimed: Claimed,
): Promise<ComposedBytes> {
  const mail = await composeBytes(files, claimed, transport);
  await advance(ctx, claimed, 'composed', {
    eml_hash: mail.emlHash,
    composed: JSON.stringify(mail.composed),
    composed_at: claimed.at,
  });
  return mail;
}

function transmit(
  ctx: Context,
  transport: MailTransport,
  sending: { claimed: Claimed; bytes: Buffer; progress: { transmitting: boolean } },
): Promise<SendOutcome> {
  const { claimed, bytes, progress } = sending;
  // Bounces come back to the account, whoever signs the mail.
  const envelope = { from: transport.sender.address, to: claimed.content.to.address };
  return transport.send(envelope, bytes, async () => {
    await advance(ctx, claimed, 'transmitting', {});
    progress.transmitting = true;
  });
}

/** Writes the phase down for good. @throws ClaimLost when the message is no longer ours. */
async function advance(
  ctx: Context,
  { message, token }: Claimed,
  phase: SendingPhase,
  change: Partial<MessageRow>,
): Promise<void> {
  const advanced = await ctx.db.transaction((tx) =>
    advanceSending(tx, message.id, token, { ...change, phase, lease_until: leaseUntil(ctx.clock) }),
  );
  if (!advanced) throw new ClaimLost();
}
