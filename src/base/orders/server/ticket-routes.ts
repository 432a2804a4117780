import { IdParams } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { Ticket } from '../contract/orders.ts';
import { TicketChange, TicketInput, TicketList, TicketListQuery } from '../contract/tickets.ts';
import { changeTicket } from './actions/change-ticket.ts';
import { createTicket } from './actions/create-ticket.ts';
import { listTickets } from './actions/list-tickets.ts';

/** The after-sales tickets of clients. */
export function ticketRoutes(http: Http): void {
  const response = { 200: Ticket };
  http.get(
    '/tickets',
    { schema: { querystring: TicketListQuery, response: { 200: TicketList } } },
    (request) => listTickets(request.ctx, request.query.contactId),
  );
  http.post('/tickets', { schema: { body: TicketInput, response } }, (request) =>
    createTicket(request.ctx, request.body),
  );
  http.put('/tickets/:id', { schema: { params: IdParams, body: TicketChange, response } }, (request) =>
    changeTicket(request.ctx, request.params.id, request.body),
  );
}
