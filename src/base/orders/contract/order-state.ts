import type { OrderStateName } from './order-list.ts';
import type { Order } from './orders.ts';

type Dates = Pick<Order, 'deliveredAt' | 'cancelledAt' | 'expectedOn'>;

/** Where an order stands on the civil date `today`. An order is late from the day after its expected date. */
export function orderState(order: Dates, today: string): OrderStateName {
  if (order.cancelledAt) return 'cancelled';
  if (order.deliveredAt) return 'delivered';
  return order.expectedOn !== null && order.expectedOn < today ? 'late' : 'open';
}
