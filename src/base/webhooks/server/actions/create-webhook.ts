import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { WebhookInput, WebhookWithSecret } from '../../contract/webhooks.ts';
import { checkWebhook } from '../check-webhook.ts';
import { newSecret } from '../delivery/signature.ts';
import { presentWebhook } from '../present-webhook.ts';
import { insertWebhook } from '../store/webhooks.ts';
import type { WebhookRow } from '../tables.ts';
import type { WebhooksPorts } from '../webhooks-ports.ts';

/** Registers an address; its secret is in this answer and never again. */
export async function createWebhook(
  ctx: Context,
  ports: WebhooksPorts,
  input: WebhookInput,
): Promise<WebhookWithSecret> {
  await checkWebhook(input, ports);
  const now = ctx.clock.now();
  const secret = newSecret();
  const row: WebhookRow = {
    id: ctx.newId(),
    name: input.name.trim(),
    url: input.url,
    events: JSON.stringify(input.events),
    named_since: input.withNames ? now : null,
    secret_sealed: ports.secrets.seal(secret),
    created_at: now,
    created_by: ctx.viewer.userId,
    ...{ old_secret_sealed: null, old_secret_until: null },
    ...{ paused_at: null, failing_since: null, stopped_at: null, removed_at: null },
  };
  await ctx.db.transaction(async (tx) => {
    await insertWebhook(tx, row);
    await recordAct(tx, ctx, { action: 'webhooks.webhookCreated', subject: subjectOf(row) });
  });
  return { webhook: presentWebhook(row, now), secret };
}

const subjectOf = ({ id, name }: WebhookRow) => ({ kind: 'webhook', id, label: name });
