import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import type { Order, Ticket } from '../contract/orders.ts';
import { orderOf, ticketOf } from './order-of-row.ts';
import { findOrder, findOrders, listOrders, newestFirst } from './store/orders.ts';
import { deleteUnchanged, findKnownOrders } from './store/written-orders.ts';
import { findTicket, findTickets, listTickets } from './store/tickets.ts';

export { accessOrder } from './access-order.ts';
export { hasOrderedSince } from './store/ordered-since.ts';
/** How an import writes orders: each is checked, then all are written and announced once. */
export { announceOrders } from './announce.ts';
export { checkOrder, type KnownAround } from './check-order.ts';
export type { NewOrder } from './order-row.ts';
export { insertOrders, rewriteOrder, type ChangedOrder } from './write-orders.ts';
/** For joins that read only: an order's number beside a plan, a search that looks in it. */
export type { OrdersTables } from './tables.ts';

/** For work that no person asked for (jobs, composing mails); a request uses `accessOrder`. */
export async function orderById(db: ReadDb, id: string): Promise<Order | null> {
  const row = await findOrder(db, id);
  return row ? orderOf(row) : null;
}

/** Several at once, in no order; those that do not exist are left out. */
export const ordersByIds = async (db: ReadDb, ids: readonly string[]): Promise<Order[]> =>
  (await findOrders(db, ids)).map(orderOf);

/** The newest 200. */
export const ordersOfContact = async (db: ReadDb, contactId: string): Promise<Order[]> =>
  (await listOrders(db, { words: [], contactId }, newestFirst, { limit: 200, offset: 0 })).map(orderOf);

export async function ticketById(db: ReadDb, id: string): Promise<Ticket | null> {
  const row = await findTicket(db, id);
  return row ? ticketOf(row) : null;
}

/** Several at once, in no order; those that do not exist are left out. */
export const ticketsByIds = async (db: ReadDb, ids: readonly string[]): Promise<Ticket[]> =>
  (await findTickets(db, ids)).map(ticketOf);

/** Newest first. */
export const ticketsOfContact = async (db: ReadDb, contactId: string): Promise<Ticket[]> =>
  (await listTickets(db, contactId)).map(ticketOf);

/** An order as an import compares its lines with it. */
export interface KnownOrder {
  id: string;
  number: string;
  externalId: string | null;
  version: number;
}

/** The orders that have one of these numbers or external ids, in no order. */
export const knownOrders = async (
  db: ReadDb,
  sought: { numbers: readonly string[]; externalIds: readonly string[] },
): Promise<KnownOrder[]> =>
  (await findKnownOrders(db, sought)).map(({ external_id: externalId, ...order }) => ({
    ...order,
    externalId,
  }));

/** Takes back orders that nobody changed since this version and no ticket names: the ids of those that are gone. */
export const removeUnchangedOrders = (
  tx: Tx,
  orders: readonly { id: string; version: number }[],
): Promise<ReadonlySet<string>> => deleteUnchanged(tx, orders);
