import { useCallback, useRef, useState, type RefObject } from 'react';
import type { Message } from '../../contract/messages.ts';
import { rowWithId } from './message-rows.ts';

/**
 * Which of one's own messages is being given other words: one at a time. The focus comes back to the message, or to
 * where one writes when it was there that one asked for the last message.
 */
export function useEditing(pane: RefObject<HTMLElement | null>) {
  const [editingId, setEditingId] = useState<string | null>(null);
  const askedFrom = useRef<HTMLElement | null>(null);
  const startEditing = useCallback((id: string) => {
    const active = document.activeElement as HTMLElement | null;
    askedFrom.current = active?.isContentEditable === true ? active : null;
    setEditingId(id);
  }, []);
  const stopEditing = useCallback(
    ({ id }: Message) => {
      setEditingId((before) => (before === id ? null : before));
      const back = askedFrom.current ?? (pane.current && rowWithId(pane.current, id));
      back?.focus({ preventScroll: true });
    },
    [pane],
  );
  return { editingId, startEditing, stopEditing };
}
