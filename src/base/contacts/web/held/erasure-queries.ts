import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../platform/http/web/api.ts';
import { withAllWords } from '../../../../platform/i18n/web/load-words.ts';
import type { ErasedFile, ErasureForecast } from '../../contract/erasure.ts';
import type { Retention } from '../../contract/retention.ts';

export const forecastQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contacts', 'erasure', contactId],
    // Each owner says in its own words what it holds.
    queryFn: ({ signal }) =>
      withAllWords(() => api.get<ErasureForecast>(`/api/contacts/${contactId}/erasure`, signal)),
    // What is confirmed must be what is there.
    staleTime: 0,
    gcTime: 0,
  });

export const erasedFileQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contacts', 'erased', contactId],
    queryFn: ({ signal }) =>
      withAllWords(() => api.get<ErasedFile>(`/api/contacts/${contactId}/erased`, signal)),
  });

export const erase = (contactId: string, name: string) =>
  api.post<null>(`/api/contacts/${contactId}/erasure`, { name });

export const changeRetention = (retention: Retention) =>
  api.put<Retention>('/api/contacts/retention', retention);
