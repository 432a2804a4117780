import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { Desktop } from '../contract/desktop.ts';
import { inReadingOrder, type Layout } from './layout.ts';

export const desktopQuery = queryOptions({
  queryKey: ['desktop'],
  queryFn: ({ signal }) => api.get<Desktop>('/api/desktop', signal),
  staleTime: 60_000,
});

/** Shows a layout at once and stores it; the stores of one screen follow one another, so the last one stays. */
export function useArrangeDesktop() {
  const cache = useQueryClient();
  const store = useMutation({
    mutationFn: (desktop: Desktop) => api.put<Desktop>('/api/desktop', desktop),
    scope: { id: 'desktop' },
  });
  function arrange(layout: Layout) {
    const desktop = { widgets: inReadingOrder(layout) };
    void cache.cancelQueries({ queryKey: desktopQuery.queryKey });
    cache.setQueryData(desktopQuery.queryKey, desktop);
    store.mutate(desktop);
  }
  return { arrange, error: store.error, retry: () => store.variables && store.mutate(store.variables) };
}
