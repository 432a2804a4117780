import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { OrderSuggestions } from '../contract/order-input.ts';
import type { OrderExportQuery, OrderList, OrderListQuery } from '../contract/order-list.ts';
import type { Order } from '../contract/orders.ts';
import type { TicketList } from '../contract/tickets.ts';

/** Lines of one page of the list. */
export const ordersPerPage = 50;

/** What the address asks for, without its page. */
export type OrderAsked = Omit<OrderListQuery, 'limit' | 'offset'>;

/** `page` counts from 1. */
export function orderListQuery(asked: OrderAsked, page: number) {
  const query = { ...asked, limit: ordersPerPage, offset: (page - 1) * ordersPerPage };
  return queryOptions({
    queryKey: ['orders', 'list', query],
    queryFn: ({ signal }) => api.get<OrderList>(`/api/orders${parameters(query)}`, signal),
    placeholderData: keepPreviousData,
  });
}

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: ({ signal }) => api.get<Order>(`/api/orders/${id}`, signal),
  });

/** The orders of one contact, as many as one page of the interface holds. */
export const contactOrdersQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['orders', 'contact', contactId],
    queryFn: ({ signal }) =>
      api.get<OrderList>(`/api/orders${parameters({ contactId, limit: 200 })}`, signal),
  });

export const contactTicketsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['orders', 'tickets', contactId],
    queryFn: ({ signal }) => api.get<TicketList>(`/api/orders/tickets${parameters({ contactId })}`, signal),
  });

/** What a new order begins with: asked anew each time, since somebody else may have taken the number. */
export const suggestionsQuery = queryOptions({
  queryKey: ['orders', 'suggestions'],
  queryFn: ({ signal }) => api.get<OrderSuggestions>('/api/orders/suggestions', signal),
  gcTime: 0,
  staleTime: 0,
});

/** Where the same list is had as a table for a spreadsheet. */
export const exportAddress = (query: OrderExportQuery): string => `/api/orders/export${parameters(query)}`;

function parameters(query: Record<string, string | number | undefined>): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, `${value}`);
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}
