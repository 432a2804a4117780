import { orderById } from '../../../base/orders/server/public.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import { conflict } from '../../../platform/errors/contract/app-error.ts';
import type { PlanRow } from './tables.ts';

/**
 * A plan tells a client how their order gets on: the date they were promised is known before it starts (Code de la
 * consommation L111-1, L216-1).
 *
 * @throws AppError `orderWithoutDate` {number, orderId}
 */
export async function mustBePromised(db: ReadDb, { order_id }: Pick<PlanRow, 'order_id'>): Promise<void> {
  const order = order_id === null ? null : await orderById(db, order_id);
  if (!order || order.expectedOn !== null) return;
  throw conflict('communication-plans.orderWithoutDate', { number: order.number, orderId: order.id });
}
