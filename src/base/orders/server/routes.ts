import { IdParams } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { Order, OrderList, OrderListQuery, TicketList, TicketListQuery } from '../contract/orders.ts';
import { accessOrder } from './access-order.ts';
import { listOrders } from './actions/list-orders.ts';
import { listTickets } from './actions/list-tickets.ts';

export function ordersRoutes(http: Http): void {
  http.get('/', { schema: { querystring: OrderListQuery, response: { 200: OrderList } } }, (request) =>
    listOrders(request.ctx, request.query),
  );
  http.get(
    '/tickets',
    { schema: { querystring: TicketListQuery, response: { 200: TicketList } } },
    (request) => listTickets(request.ctx, request.query.contactId),
  );
  http.get('/:id', { schema: { params: IdParams, response: { 200: Order } } }, (request) =>
    accessOrder(request.ctx, request.params.id),
  );
}
