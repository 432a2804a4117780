import type { Context } from '../../../../platform/http/server/context.ts';
import type { OrderList, OrderListQuery } from '../../contract/order-list.ts';
import { companyToday } from '../company-today.ts';
import { orderFilter, orderOrder } from '../order-filter.ts';
import { orderOf } from '../order-of-row.ts';
import * as store from '../store/orders.ts';

/** One page of the orders that match. */
export async function listOrders(ctx: Context, query: OrderListQuery): Promise<OrderList> {
  const { today } = await companyToday(ctx);
  const filter = orderFilter(query, today);
  const page = { limit: query.limit ?? 50, offset: query.offset ?? 0 };
  const rows = await store.listOrders(ctx.db.read, filter, orderOrder(query), page);
  return { orders: rows.map(orderOf), total: await store.countOrders(ctx.db.read, filter) };
}
