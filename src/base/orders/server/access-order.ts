import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { Order } from '../contract/orders.ts';
import { orderOf } from './order-of-row.ts';
import { findOrder } from './store/orders.ts';

/**
 * The order as this person may see it: everybody in the company sees every order.
 *
 * @throws AppError `orders.unknown`
 */
export async function accessOrder(ctx: Pick<Context, 'db' | 'viewer'>, id: string): Promise<Order> {
  const row = await findOrder(ctx.db.read, id);
  if (!row) throw notFound('orders.unknown');
  return orderOf(row);
}
