import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useChatEngine } from '../sync/chat-engine.tsx';
import type { Draft } from './drafts.ts';

/** The draft of the discussion that is open. */
export function useDraft(conversationId: string) {
  const { drafts } = useChatEngine();
  useEffect(() => drafts.hold(conversationId), [drafts, conversationId]);
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.of(conversationId));
  const change = useCallback(
    (make: (before: Draft) => Draft) => drafts.change(conversationId, make),
    [drafts, conversationId],
  );
  return [draft, change] as const;
}
