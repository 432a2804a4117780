import type { Tx } from '../../../platform/db/server/database.ts';
import type { WebhookEvent } from '../../../platform/modules/server/module.ts';
import { announce, type AnnouncePorts } from '../../webhooks/server/public.ts';

/** What other programs may be told of. */
export const orderWebhookEvents: readonly WebhookEvent[] = [
  { id: 'order.created', labelKey: 'orders:webhookEvents.created' },
  { id: 'order.changed', labelKey: 'orders:webhookEvents.changed' },
  { id: 'order.delivered', labelKey: 'orders:webhookEvents.delivered' },
];

/** Tells the programs that listen what became of an order. */
export const tellOrder = (
  tx: Tx,
  ports: AnnouncePorts,
  event: 'order.created' | 'order.changed' | 'order.delivered',
  order: { id: string; contactId: string; number: string },
): Promise<void> => {
  const { id, contactId, number } = order;
  return announce(tx, ports, { event, data: { orderId: id, contactId }, names: { order: number } });
};
