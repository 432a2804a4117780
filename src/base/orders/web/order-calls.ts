import { api } from '../../../platform/http/web/api.ts';
import type { OrderChange, OrderInput, OrderStateChange } from '../contract/order-input.ts';
import type { Order, Ticket } from '../contract/orders.ts';
import type { TicketChange, TicketInput } from '../contract/tickets.ts';

/** What people change of orders and tickets; each answers with what it is now. */
export const orderCalls = {
  create: (input: OrderInput) => api.post<Order>('/api/orders', input),
  change: (id: string, change: OrderChange) => api.put<Order>(`/api/orders/${id}`, change),
  changeState: (id: string, change: OrderStateChange) => api.put<Order>(`/api/orders/${id}/state`, change),
  createTicket: (input: TicketInput) => api.post<Ticket>('/api/orders/tickets', input),
  changeTicket: (id: string, change: TicketChange) => api.put<Ticket>(`/api/orders/tickets/${id}`, change),
};
