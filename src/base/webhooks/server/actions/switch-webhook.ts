import type { Context } from '../../../../platform/http/server/context.ts';
import type { Webhook } from '../../contract/webhooks.ts';
import { giveUpWaiting } from '../store/deliveries.ts';
import { writeWebhook } from '../write-webhook.ts';

/** Nothing is sent, and what happens meanwhile is not kept for later. */
export const pauseWebhook = (ctx: Context, id: string): Promise<Webhook> =>
  writeWebhook(ctx, id, { changes: { paused_at: ctx.clock.now() }, act: 'webhookPaused' });

/** Also what Miaou has stopped. What waited goes out now. */
export const resumeWebhook = (ctx: Context, id: string): Promise<Webhook> =>
  writeWebhook(ctx, id, {
    changes: { paused_at: null, stopped_at: null, failing_since: null },
    act: 'webhookResumed',
  });

/** Its secret is forgotten by nobody asking for it any more; its deliveries stay until they are purged. */
export async function removeWebhook(ctx: Context, id: string): Promise<void> {
  const now = ctx.clock.now();
  await writeWebhook(ctx, id, {
    changes: { removed_at: now, secret_sealed: '', old_secret_sealed: null },
    act: 'webhookRemoved',
    with: (tx) => giveUpWaiting(tx, id, now),
  });
}
