import type { Context } from '../../../../platform/http/server/context.ts';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import type { WebhookWithSecret } from '../../contract/webhooks.ts';
import { accessWebhook } from '../access-webhook.ts';
import { newSecret } from '../delivery/signature.ts';
import type { WebhooksPorts } from '../webhooks-ports.ts';
import { writeWebhook } from '../write-webhook.ts';

/** Time for a receiver to change over: both secrets sign meanwhile. */
const overlapMs = 24 * 3_600_000;

/** Draws a new secret, shown here and never again. */
export async function rotateSecret(
  ctx: Context,
  ports: WebhooksPorts,
  id: string,
): Promise<WebhookWithSecret> {
  const { secret_sealed } = await accessWebhook(ctx.db.read, id);
  const secret = newSecret();
  const changes = {
    secret_sealed: ports.secrets.seal(secret),
    old_secret_sealed: secret_sealed,
    old_secret_until: plusMs(ctx.clock.now(), overlapMs),
  };
  return { webhook: await writeWebhook(ctx, id, { changes, act: 'webhookSecretChanged' }), secret };
}
