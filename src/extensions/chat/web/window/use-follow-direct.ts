import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { heldConversations } from '../sync/held-chat.ts';

/** A message that became a private discussion takes its writer along, who would otherwise see it vanish. */
export function useFollowDirect(selectedId: string | null, onSelect: (id: string) => void): void {
  const cache = useQueryClient();
  const { onSent, sync } = useChatEngine();
  useEffect(
    () =>
      onSent(({ conversationId }, unsent) => {
        if (unsent.conversationId !== selectedId || conversationId === selectedId) return;
        void sync.catchUp().then(() => {
          const found = heldConversations(cache)?.find(({ id }) => id === conversationId);
          if (found?.kind === 'direct') onSelect(conversationId);
        });
      }),
    [cache, onSent, onSelect, selectedId, sync],
  );
}
