import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useChatEngine } from './sync/chat-engine.tsx';
import type { Unsent } from './outbox/unsent.ts';
import { conversationsQuery } from './queries.ts';

/** Every conversation of the person, kept true. */
export const useConversations = () => useQuery(conversationsQuery);

/** The messages of this browser that the server has not acknowledged. */
export function useUnsent(): readonly Unsent[] {
  const { outbox } = useChatEngine();
  return useSyncExternalStore(outbox.subscribe, outbox.list);
}
