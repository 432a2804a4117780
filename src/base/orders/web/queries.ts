import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { OrderList } from '../contract/order-list.ts';
import type { TicketList } from '../contract/tickets.ts';

/** Lines of one page of the list. */
export const ordersPerPage = 50;

/** `page` counts from 1. */
export function orderListQuery({ search, page }: { search: string; page: number }) {
  const asked = new URLSearchParams({ limit: `${ordersPerPage}`, offset: `${(page - 1) * ordersPerPage}` });
  if (search) asked.set('search', search);
  return queryOptions({
    queryKey: ['orders', 'list', { search, page }],
    queryFn: ({ signal }) => api.get<OrderList>(`/api/orders?${asked.toString()}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** The orders of one contact, as many as one page of the interface holds. */
export const contactOrdersQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['orders', 'contact', contactId],
    queryFn: ({ signal }) =>
      api.get<OrderList>(`/api/orders?limit=200&contactId=${encodeURIComponent(contactId)}`, signal),
  });

export const contactTicketsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['orders', 'tickets', contactId],
    queryFn: ({ signal }) =>
      api.get<TicketList>(`/api/orders/tickets?contactId=${encodeURIComponent(contactId)}`, signal),
  });
