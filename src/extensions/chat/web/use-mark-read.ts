import { useDocumentVisibility } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLiveState } from '../../../platform/realtime/web/live-context.tsx';
import type { Conversation } from '../contract/conversations.ts';
import { takeEvent } from './held-chat.ts';
import { markRead } from './queries.ts';
import { unreadOf } from './unread.ts';

/** Tells the server that what is in view was seen. `inView`: the newest messages can be read now. */
export function useMarkRead(shown: readonly Conversation[], inView: boolean): void {
  const cache = useQueryClient();
  const isVisible = useDocumentVisibility() === 'visible';
  // A mark that could not be told is told when the line is back.
  const line = useLiveState();
  const told = useRef(new Map<string, number>());
  useEffect(() => {
    if (!isVisible || !inView) return;
    for (const conversation of shown) {
      const { id, lastSeq } = conversation;
      if (unreadOf(conversation) === 0 || told.current.get(id) === lastSeq) continue;
      told.current.set(id, lastSeq);
      markRead(id, lastSeq).then(
        (moved) => takeEvent(cache, { event: 'own.changed', data: { changes: [moved] } }),
        () => told.current.delete(id),
      );
    }
  }, [shown, isVisible, inView, line, cache]);
}
