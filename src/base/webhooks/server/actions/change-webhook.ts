import type { Context } from '../../../../platform/http/server/context.ts';
import type { Webhook, WebhookInput } from '../../contract/webhooks.ts';
import { accessWebhook } from '../access-webhook.ts';
import { checkWebhook } from '../check-webhook.ts';
import type { WebhooksPorts } from '../webhooks-ports.ts';
import { writeWebhook } from '../write-webhook.ts';

/** What waits goes to the new address. */
export async function changeWebhook(
  ctx: Context,
  ports: WebhooksPorts,
  id: string,
  input: WebhookInput,
): Promise<Webhook> {
  const { named_since } = await accessWebhook(ctx.db.read, id);
  await checkWebhook(input, ports);
  const changes = {
    name: input.name.trim(),
    url: input.url,
    events: JSON.stringify(input.events),
    named_since: input.withNames ? (named_since ?? ctx.clock.now()) : null,
  };
  return writeWebhook(ctx, id, { changes, act: 'webhookChanged' });
}
