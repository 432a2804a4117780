import { useQueryClient } from '@tanstack/react-query';
import { useLiveTopic } from '../../../platform/realtime/web/live-context.tsx';
import { useSession } from '../../users/web/public.ts';
import { personTopic } from '../contract/events.ts';
import { applyEvent } from './apply-event.ts';
import { desktopQuery } from './queries.ts';

/** Makes the desktop follow what its person arranges in another window. */
export function useLiveDesktop(): void {
  const cache = useQueryClient();
  const { queryKey } = desktopQuery;
  useLiveTopic(
    personTopic(useSession().user.id),
    (event) => cache.setQueryData(queryKey, (desktop) => applyEvent(desktop, event)),
    { onStanding: () => void cache.invalidateQueries({ queryKey }) },
  );
}
