import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useChatEngine } from './sync/chat-engine.tsx';
import type { Uploading } from './files/uploads.ts';
import type { Problem, Unsent } from './outbox/unsent.ts';
import { conversationsQuery } from './queries.ts';

/** Every conversation of the person, kept true. */
export const useConversations = () => useQuery(conversationsQuery);

/** The messages of this browser that the server has not acknowledged. */
export function useUnsent(): readonly Unsent[] {
  const { outbox } = useChatEngine();
  return useSyncExternalStore(outbox.subscribe, outbox.list);
}

/** Why messages still wait; null while they leave. */
export function useSendingTrouble(): Problem | null {
  const { outbox } = useChatEngine();
  return useSyncExternalStore(outbox.subscribe, outbox.trouble);
}

/** The files of this browser that are on their way to messages that are being written. */
export function useUploading(): readonly Uploading[] {
  const { uploads } = useChatEngine();
  return useSyncExternalStore(uploads.subscribe, uploads.list);
}
