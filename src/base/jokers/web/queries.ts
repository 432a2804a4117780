import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import { useLiveTopic } from '../../../platform/realtime/web/live-context.tsx';
import { useSession } from '../../users/web/public.ts';
import { defaultsTopic, personTopic } from '../contract/events.ts';
import type { Jokers, KeptRow } from '../contract/jokers.ts';
import { applyEvent } from './apply-event.ts';

const jokersQuery = queryOptions({
  queryKey: ['jokers'],
  queryFn: ({ signal }) => api.get<Jokers>('/api/jokers', signal),
  // Kept true by live events.
  staleTime: Infinity,
});

/** The rows, as they are changed in other windows and by the administrator. Undefined until they are known. */
export function useLiveJokers(): Jokers | undefined {
  const cache = useQueryClient();
  const { queryKey } = jokersQuery;
  const follow = (event: Parameters<typeof applyEvent>[1]) =>
    cache.setQueryData(queryKey, (jokers) => applyEvent(jokers, event));
  const onStanding = () => void cache.invalidateQueries({ queryKey });
  useLiveTopic(personTopic(useSession().user.id), follow, { onStanding });
  useLiveTopic(defaultsTopic, follow);
  return useQuery(jokersQuery).data;
}

export type Owner = 'own' | 'defaults';

/** Stores a row; what is shown follows from the answer. */
export function useSaveRow() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ owner, buttons }: { owner: Owner; buttons: KeptRow['buttons'] }) =>
      api.put<KeptRow>(owner === 'own' ? '/api/jokers' : '/api/jokers/defaults', { buttons }),
    onSuccess: (kept, { owner }) =>
      cache.setQueryData(jokersQuery.queryKey, (jokers) => jokers && { ...jokers, [owner]: kept }),
  });
}
