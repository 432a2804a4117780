import type { Context } from '../../../../platform/http/server/context.ts';
import type { MailTransport } from '../../../../platform/mail/contract/mail.ts';
import type { SendInput, SendResult, SendResults } from '../../contract/messages.ts';
import { claim, type Approved } from '../outbox/claim.ts';
import { sendClaimed } from '../outbox/send-claimed.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { fileChecker } from '../present-files.ts';

/**
 * Sends what a person has approved, one message after the other, in the order given. What somebody else sends,
 * what has changed since it was read and what cannot leave is told, message by message, and left alone.
 */
export async function sendMessages(
  ctx: Context,
  ports: PlansPorts,
  { messages }: SendInput,
): Promise<SendResults> {
  const transport = await ports.transport(ctx.db.read);
  try {
    const results: SendResult[] = [];
    for (const approved of messages) results.push(await sendOne(ctx, ports, transport, approved));
    return { results };
  } finally {
    transport.close();
  }
}

async function sendOne(
  ctx: Context,
  ports: PlansPorts,
  transport: MailTransport,
  approved: Approved,
): Promise<SendResult> {
  const taken = await claim(ctx, ports, transport, fileChecker(ports.files), approved);
  return 'refused' in taken ? taken.refused : sendClaimed(ctx, ports, transport, taken.claimed);
}
