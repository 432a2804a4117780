import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportDetail } from '../contract/imports.ts';
import { importQuery, importsKey } from './queries.ts';

/** A change of an import, whose answer is what the page then shows. */
export function useChange<Wanted = void>(change: (wanted: Wanted) => Promise<ImportDetail>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (detail) => cache.setQueryData(importQuery(detail.id).queryKey, detail),
    onError: () => cache.invalidateQueries({ queryKey: [...importsKey, 'one'] }),
  });
}
