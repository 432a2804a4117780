import type { Context } from '../../../../platform/http/server/context.ts';
import { searchWords } from '../../../../platform/text/contract/search-text.ts';
import type { OrderList, OrderListQuery } from '../../contract/orders.ts';
import { orderOf } from '../order-of-row.ts';
import * as store from '../store/orders.ts';

/** One page of the orders, newest first. */
export async function listOrders(ctx: Context, query: OrderListQuery): Promise<OrderList> {
  const filter = { words: searchWords(query.search ?? ''), contactId: query.contactId };
  const page = { limit: query.limit ?? 50, offset: query.offset ?? 0 };
  const rows = await store.listOrders(ctx.db.read, filter, page);
  return { orders: rows.map(orderOf), total: await store.countOrders(ctx.db.read, filter) };
}
