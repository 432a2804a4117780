import { searchWords } from '../../../platform/text/contract/search-text.ts';
import type { OrderListQuery } from '../contract/order-list.ts';
import type { OrderFilter, OrderOrder } from './store/orders.ts';

type Asked = Omit<OrderListQuery, 'limit' | 'offset'>;

/** What a list or an export keeps to; an order is late from the day after its expected date. */
export const orderFilter = (query: Asked, today: string): OrderFilter => ({
  words: searchWords(query.search ?? ''),
  contactId: query.contactId,
  state: query.state,
  storeId: query.storeId,
  from: query.from,
  until: query.until,
  today,
});

/** The newest first, unless asked otherwise. */
export function orderOrder({ sort = 'ordered', direction }: Asked): OrderOrder {
  const usual = sort === 'ordered' || sort === 'amount' ? 'descending' : 'ascending';
  return { sort, direction: (direction ?? usual) === 'descending' ? 'desc' : 'asc' };
}
