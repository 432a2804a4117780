import { useDocumentVisibility } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLiveState } from '../../../../platform/realtime/web/live-context.tsx';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { markRead } from '../queries.ts';
import { unreadOf } from '../unread.ts';

/**
 * Tells the server that what is in view was seen. `inView`: the newest messages can be read now. A mark that went
 * back, because somebody marked a message as unread, stays there until the reader goes on reading: returns the way
 * to say that they do.
 */
export function useMarkRead(shown: readonly Conversation[], inView: boolean): () => void {
  const { sync } = useChatEngine();
  const isVisible = useDocumentVisibility() === 'visible';
  // A mark that could not be told is told when the line is back.
  const line = useLiveState();
  const told = useRef(new Map<string, number>());
  const read = useRef(new Map<string, number>());
  const held = useRef(new Set<string>());
  const [goneOn, setGoneOn] = useState(0);

  useEffect(() => {
    for (const { id, own } of shown) {
      if (own.readSeq < (read.current.get(id) ?? 0)) {
        held.current.add(id);
        told.current.delete(id);
      }
      read.current.set(id, own.readSeq);
    }
    if (!isVisible || !inView) return;
    for (const conversation of shown) {
      const { id, lastSeq } = conversation;
      if (unreadOf(conversation) === 0) held.current.delete(id);
      if (unreadOf(conversation) === 0 || told.current.get(id) === lastSeq || held.current.has(id)) continue;
      told.current.set(id, lastSeq);
      markRead(id, lastSeq).then(
        (moved) => sync.ownChanged({ changes: [moved] }),
        () => told.current.delete(id),
      );
    }
  }, [shown, isVisible, inView, line, sync, goneOn]);

  return useCallback(() => {
    if (held.current.size === 0) return;
    held.current.clear();
    setGoneOn((count) => count + 1);
  }, []);
}
