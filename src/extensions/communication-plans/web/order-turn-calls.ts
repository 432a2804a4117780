import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { EndPlansInput, RedateInput, Redating } from '../contract/order-turns.ts';
import type { Recounted } from '../contract/plan-changes.ts';
import { queryKeys } from './query-keys.ts';

const order = (orderId: string) => `/api/communication-plans/orders/${orderId}`;

/** What the dates of an order would make of its plans; asked anew each time. */
export const redatingQuery = (orderId: string, orderedFrom: string) =>
  queryOptions({
    queryKey: [...queryKeys.lists, 'redating', orderId, orderedFrom],
    queryFn: ({ signal }) =>
      api.get<Redating>(`${order(orderId)}/redating?orderedFrom=${orderedFrom}`, signal),
    gcTime: 0,
    staleTime: 0,
  });

/** What is asked of the plans of an order, all at once. */
export const orderTurnCalls = {
  redate: (orderId: string, input: RedateInput) => api.post<Recounted>(`${order(orderId)}/redating`, input),
  end: (orderId: string, input: EndPlansInput) => api.post<Recounted>(`${order(orderId)}/ending`, input),
};
