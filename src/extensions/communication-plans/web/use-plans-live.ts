import { useDebouncedCallback } from '@mantine/hooks';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLiveTopic } from '../../../platform/realtime/web/live-context.tsx';
import type { LiveEvent } from '../../../platform/realtime/web/live-client.ts';
import { plansTopic } from '../contract/events.ts';
import { staleAfter } from './apply-event.ts';
import { askAgain } from './ask-again.ts';
import { queryKeys } from './query-keys.ts';

// A colleague who sends a hundred mails makes two hundred events: one question answers them together.
const gatherMs = 250;

/** Keeps what is shown of the plans true while the page stands. */
export function usePlansLive(onEvent?: (event: LiveEvent) => void): void {
  const client = useQueryClient();
  const gathered = useRef(new Map<string, QueryKey>());
  const refresh = useDebouncedCallback(() => {
    const stale = [...gathered.current.values()];
    gathered.current.clear();
    void askAgain(client, stale);
  }, gatherMs);
  const gather = (keys: readonly QueryKey[]) => {
    for (const key of keys) gathered.current.set(JSON.stringify(key), key);
    refresh();
  };
  useLiveTopic(
    plansTopic,
    (event) => {
      onEvent?.(event);
      gather(staleAfter(event));
    },
    { onStanding: () => gather([queryKeys.all]) },
  );
}
