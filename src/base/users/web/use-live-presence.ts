import { useQueryClient } from '@tanstack/react-query';
import { useLiveTopic } from '../../../platform/realtime/web/live-context.tsx';
import { presenceChanged, presenceTopic, type Presence } from '../contract/people.ts';
import { presenceQuery } from './queries.ts';

/** Keeps who is present true. Used once, by the shell. */
export function useLivePresence(): void {
  const cache = useQueryClient();
  useLiveTopic(
    presenceTopic,
    ({ event, data }) => {
      if (event === presenceChanged) cache.setQueryData(presenceQuery.queryKey, data as Presence);
    },
    { onStanding: () => void cache.invalidateQueries({ queryKey: presenceQuery.queryKey }) },
  );
}
