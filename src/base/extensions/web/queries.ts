import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import { sessionQuery } from '../../users/web/public.ts';
import type { Catalogue } from '../contract/extensions.ts';

export const catalogueQuery = queryOptions({
  queryKey: ['extensions'],
  queryFn: ({ signal }) => api.get<Catalogue>('/api/extensions', signal),
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
