import type { Tx } from '../../../platform/db/server/database.ts';
import type { OrderInput } from '../contract/order-input.ts';
import { newOrderRow, writtenColumns, type NewOrder } from './order-row.ts';
import * as store from './store/written-orders.ts';

/**
 * Writes orders that `checkOrder` has let through, many at a time. The ids of those that were written: an order whose
 * number or external id another one has is left out, and nothing of it is written.
 *
 * Announces and records nothing: an import does so once for all its lines.
 */
export async function insertOrders(
  tx: Tx,
  orders: readonly NewOrder[],
  now: string,
): Promise<ReadonlySet<string>> {
  return store.insertFreeOrders(
    tx,
    orders.map((order) => newOrderRow(order, now)),
  );
}

export interface ChangedOrder {
  id: string;
  /** The one that was read. */
  version: number;
  /** Checked by `checkOrder`. */
  order: OrderInput;
}

/**
 * Writes what a checked order says now, from the version that was read; its state stays. `stale` and nothing written
 * when somebody changed it meanwhile, `numberTaken` when another order has the number.
 */
export async function rewriteOrder(
  tx: Tx,
  { id, version, order }: ChangedOrder,
  by: { now: string; userId: string | null },
): Promise<'written' | 'stale' | 'numberTaken'> {
  const namesake = await store.findOrderIdByNumber(tx, order.number);
  if (namesake !== undefined && namesake !== id) return 'numberTaken';
  const written = await store.updateOrder(
    tx,
    { id, version },
    { ...writtenColumns(order), ...changedBy(by) },
  );
  return written ? 'written' : 'stale';
}

const changedBy = ({ now, userId }: { now: string; userId: string | null }) => ({
  updated_at: now,
  updated_by: userId,
});
