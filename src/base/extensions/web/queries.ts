import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import { sessionQuery } from '../../users/web/public.ts';
import type { Catalogue, ExtensionData } from '../contract/extensions.ts';

export const catalogueQuery = queryOptions({
  queryKey: ['extensions'],
  queryFn: ({ signal }) => api.get<Catalogue>('/api/extensions', signal),
});

/** Counted anew at each visit: it is a good deal of reading. */
export const dataQuery = (id: string) =>
  queryOptions({
    queryKey: ['extensions', 'data', id],
    queryFn: ({ signal }) => api.get<ExtensionData>(`/api/extensions/${encodeURIComponent(id)}/data`, signal),
    staleTime: 60_000,
  });

export type Change = 'install' | 'uninstall';

/** Installs or uninstalls; everybody's menus follow, ours without waiting for the live event. */
export function useChangeExtension(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) =>
      api.post<Catalogue>(`/api/extensions/${encodeURIComponent(id)}/${change}`),
    onSuccess: (catalogue) => {
      cache.setQueryData(catalogueQuery.queryKey, catalogue);
      const extensions = installedIds(catalogue);
      cache.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, extensions });
    },
  });
}

const installedIds = (catalogue: Catalogue): string[] =>
  catalogue.extensions.flatMap(({ id, installedAt }) => (installedAt ? [id] : []));
