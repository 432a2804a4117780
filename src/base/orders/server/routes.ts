import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { IdParams } from '../../../platform/http/contract/schemas.ts';
import { attachmentDisposition } from '../../../platform/http/server/content-disposition.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { ActsAbout, ActsAboutQuery } from '../../audit/contract/act-list.ts';
import { OrderChange, OrderInput, OrderStateChange, OrderSuggestions } from '../contract/order-input.ts';
import { OrderExportQuery, OrderList, OrderListQuery } from '../contract/order-list.ts';
import { Order } from '../contract/orders.ts';
import { accessOrder } from './access-order.ts';
import { changeOrderState } from './actions/change-order-state.ts';
import { changeOrder } from './actions/change-order.ts';
import { createOrder } from './actions/create-order.ts';
import { exportOrders } from './actions/export-orders.ts';
import { listOrderActs } from './actions/list-order-acts.ts';
import { listOrders } from './actions/list-orders.ts';
import { suggestOrder } from './actions/suggest-order.ts';

const Table = Type.Unsafe<Readable>({ type: 'string', format: 'binary' });
const params = IdParams;
const response = { 200: Order };

export function ordersRoutes(http: Http): void {
  http.get('/', { schema: { querystring: OrderListQuery, response: { 200: OrderList } } }, (request) =>
    listOrders(request.ctx, request.query),
  );
  http.get('/suggestions', { schema: { response: { 200: OrderSuggestions } } }, (request) =>
    suggestOrder(request.ctx),
  );
  http.get(
    '/export',
    {
      config: { access: 'orders.orders.export' },
      schema: { querystring: OrderExportQuery, response: { 200: Table } },
    },
    async (request, reply) => {
      const { name, lines } = await exportOrders(request.ctx, request.query);
      reply.header('content-disposition', attachmentDisposition(name));
      return reply.type('text/csv; charset=utf-8').send(Readable.from(lines));
    },
  );
  http.post('/', { schema: { body: OrderInput, response } }, (request) =>
    createOrder(request.ctx, request.body),
  );
  http.get('/:id', { schema: { params, response } }, (request) =>
    accessOrder(request.ctx, request.params.id),
  );
  http.get(
    '/:id/acts',
    { schema: { params, querystring: ActsAboutQuery, response: { 200: ActsAbout } } },
    (request) => listOrderActs(request.ctx, request.params.id, request.query.offset),
  );
  http.put('/:id', { schema: { params, body: OrderChange, response } }, (request) =>
    changeOrder(request.ctx, request.params.id, request.body),
  );
  http.put('/:id/state', { schema: { params, body: OrderStateChange, response } }, (request) =>
    changeOrderState(request.ctx, request.params.id, request.body),
  );
}
