import { afterCommit, type Tx } from '../../../platform/db/server/database.ts';
import type { Live } from '../../../platform/realtime/server/live.ts';
import { orderEvents, ordersTopic, type OrdersChanged, type TicketsChanged } from '../contract/events.ts';

type Publisher = Pick<Live, 'publish'>;

/** Tells the open windows, once `tx` is durable, that orders are no longer what they show; null: many are. */
export function announceOrders(
  tx: Tx,
  live: Publisher,
  order: { id: string; contactId: string } | null,
): void {
  const changed: OrdersChanged = { orderId: order?.id ?? null, contactId: order?.contactId ?? null };
  afterCommit(tx, () => live.publish(ordersTopic, orderEvents.ordersChanged, changed));
}

export function announceTickets(tx: Tx, live: Publisher, contactId: string): void {
  const changed: TicketsChanged = { contactId };
  afterCommit(tx, () => live.publish(ordersTopic, orderEvents.ticketsChanged, changed));
}
