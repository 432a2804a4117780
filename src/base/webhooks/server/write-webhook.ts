import type { Context } from '../../../platform/http/server/context.ts';
import type { Tx } from '../../../platform/db/server/database.ts';
import { recordAct } from '../../audit/server/public.ts';
import type { Webhook } from '../contract/webhooks.ts';
import { accessWebhook, unknownWebhook } from './access-webhook.ts';
import { presentWebhook } from './present-webhook.ts';
import { updateWebhook } from './store/webhooks.ts';
import type { WebhookRow } from './tables.ts';

export interface WebhookChange {
  changes: Partial<WebhookRow>;
  /** `acts.<act>` tells it. */
  act: string;
  /** What else goes with it, in the same transaction. */
  with?: (tx: Tx) => Promise<void>;
}

/** Changes a webhook and says so in the journal. */
export async function writeWebhook(ctx: Context, id: string, change: WebhookChange): Promise<Webhook> {
  const before = await accessWebhook(ctx.db.read, id);
  const after = { ...before, ...change.changes };
  await ctx.db.transaction(async (tx) => {
    if (!(await updateWebhook(tx, id, change.changes))) throw unknownWebhook();
    await change.with?.(tx);
    const subject = { kind: 'webhook', id, label: after.name };
    await recordAct(tx, ctx, { action: `webhooks.${change.act}`, subject });
  });
  return presentWebhook(after, ctx.clock.now());
}
