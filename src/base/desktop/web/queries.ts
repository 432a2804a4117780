import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { ClosedDays } from '../contract/closed-days.ts';
import type { Arrangement, Desktop } from '../contract/desktop.ts';
import type { OpenedContacts } from '../contract/opened-contacts.ts';

export const desktopQuery = queryOptions({
  queryKey: ['desktop', 'layout'],
  queryFn: ({ signal }) => api.get<Desktop>('/api/desktop', signal),
  staleTime: 60_000,
});

export const openedContactsQuery = queryOptions({
  queryKey: ['desktop', 'opened-contacts'],
  queryFn: ({ signal }) => api.get<OpenedContacts>('/api/desktop/opened-contacts', signal),
  // A file that somebody erases meanwhile must not stay in view for long.
  refetchOnMount: 'always',
});

export const closedDaysQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['desktop', 'closed-days', from, to],
    queryFn: ({ signal }) => api.get<ClosedDays>(`/api/desktop/closed-days?from=${from}&to=${to}`, signal),
    staleTime: 60_000,
  });

export const rememberOpened = (contactId: string) =>
  api.put<null>(`/api/desktop/opened-contacts/${encodeURIComponent(contactId)}`, {});

/** Shows an arrangement at once and stores it; the stores of one screen follow one another, so the last one stays. */
export function useArrangeDesktop() {
  const cache = useQueryClient();
  const { queryKey } = desktopQuery;
  const store = useMutation({
    mutationFn: (arrangement: Arrangement) => api.put<Desktop>('/api/desktop', arrangement),
    scope: { id: 'desktop' },
    onSuccess: (stored) =>
      cache.setQueryData(queryKey, (shown) => (shown && shown.version >= stored.version ? shown : stored)),
  });
  function arrange(arrangement: Arrangement) {
    void cache.cancelQueries({ queryKey });
    // One further than what is shown: events of what was stored before it come too late to undo it.
    cache.setQueryData(queryKey, (shown) => ({ ...arrangement, version: (shown?.version ?? 0) + 1 }));
    store.mutate(arrangement);
  }
  return { arrange, error: store.error, retry: () => store.variables && store.mutate(store.variables) };
}
