import { afterCommit } from '../../../../platform/db/server/database.ts';
import { conflict, notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { trialEvent, type Delivery } from '../../contract/webhooks.ts';
import { accessWebhook } from '../access-webhook.ts';
import { deliveryOf } from '../announce.ts';
import { wakeDelivery } from '../delivery/wake.ts';
import { presentDelivery } from '../present-webhook.ts';
import { findDelivery, insertDeliveries } from '../store/deliveries.ts';
import type { DeliveryRow, WebhookRow } from '../tables.ts';

/** Sends an event once more, byte for byte, under the id by which the receiver may know it. */
export async function sendAgain(ctx: Context, webhookId: string, deliveryId: string): Promise<Delivery> {
  const webhook = await accessWebhook(ctx.db.read, webhookId);
  const before = await findDelivery(ctx.db.read, webhookId, deliveryId);
  if (!before) throw notFound('webhooks.deliveryUnknown');
  const { event_id: eventId, event, body } = before;
  return enqueue(ctx, webhook, { ...newDelivery(ctx, webhookId, event, eventId), body });
}

/** An event of no consequence, by which a receiver is tried. */
export async function sendTrial(ctx: Context, webhookId: string): Promise<Delivery> {
  const webhook = await accessWebhook(ctx.db.read, webhookId);
  return enqueue(ctx, webhook, newDelivery(ctx, webhookId, trialEvent, ctx.newId()));
}

const newDelivery = (ctx: Context, webhookId: string, event: string, eventId: string): DeliveryRow =>
  deliveryOf({ id: ctx.newId(), webhookId, eventId, at: ctx.clock.now(), event, data: { webhookId } });

async function enqueue(ctx: Context, webhook: WebhookRow, row: DeliveryRow): Promise<Delivery> {
  if (webhook.paused_at !== null || webhook.stopped_at !== null) throw conflict('webhooks.webhookRests');
  await ctx.db.transaction(async (tx) => {
    await insertDeliveries(tx, [row]);
    afterCommit(tx, () => wakeDelivery(ctx.db));
  });
  return presentDelivery(row);
}
