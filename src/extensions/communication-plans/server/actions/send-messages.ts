import type { Context } from '../../../../platform/http/server/context.ts';
import type { SendInput, SendResults } from '../../contract/messages.ts';
import { sendBatch } from '../outbox/send-batch.ts';
import { personSending } from '../outbox/sender.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { recordRun } from '../tell-administrators.ts';

/** Sends what a person has approved; see `sendBatch`. */
export async function sendMessages(
  ctx: Context,
  ports: PlansPorts,
  { messages }: SendInput,
): Promise<SendResults> {
  const results = await sendBatch(personSending(ctx, ports), messages);
  await recordRun(ctx, ports, results);
  return { results };
}
