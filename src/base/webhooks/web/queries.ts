import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type {
  Delivery,
  EventChoice,
  Webhook,
  WebhookInput,
  WebhookWithSecret,
} from '../contract/webhooks.ts';

const base = '/api/webhooks';
const addressOf = (id: string) => `${base}/${encodeURIComponent(id)}`;

/** Begins the key of all that is asked here: one delivery may make all of it old. */
export const webhooksKey = ['webhooks'] as const;

export const webhooksQuery = queryOptions({
  queryKey: [...webhooksKey, 'list'],
  queryFn: ({ signal }) => api.get<Webhook[]>(base, signal),
});

export const eventsQuery = queryOptions({
  queryKey: [...webhooksKey, 'events'],
  queryFn: ({ signal }) => api.get<EventChoice[]>(`${base}/events`, signal),
});

const pageSize = 30;

/** Newest first, page by page from the last one that is there. */
export const deliveriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...webhooksKey, 'deliveries', id],
    queryFn: ({ pageParam, signal }) => {
      const before = pageParam === '' ? '' : `&before=${encodeURIComponent(pageParam)}`;
      return api.get<Delivery[]>(`${addressOf(id)}/deliveries?limit=${pageSize}${before}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.id),
  });

export const createWebhook = (input: WebhookInput) => api.post<WebhookWithSecret>(base, input);
export const changeWebhook = (id: string, input: WebhookInput) => api.put<Webhook>(addressOf(id), input);
export const removeWebhook = (id: string) => api.delete<null>(addressOf(id));
export const pauseWebhook = (id: string) => api.post<Webhook>(`${addressOf(id)}/pause`);
export const resumeWebhook = (id: string) => api.post<Webhook>(`${addressOf(id)}/resume`);
export const rotateSecret = (id: string) => api.post<WebhookWithSecret>(`${addressOf(id)}/secret`);
export const sendTrial = (id: string) => api.post<Delivery>(`${addressOf(id)}/trial`);
export const sendAgain = (id: string, deliveryId: string) =>
  api.post<Delivery>(`${addressOf(id)}/deliveries/${encodeURIComponent(deliveryId)}/again`);
