import { useCallback, useState, type RefObject } from 'react';
import type { Message } from '../../contract/messages.ts';
import { rowWithId } from './message-rows.ts';

/** Which of one's own messages is being given other words: one at a time. */
export function useEditing(pane: RefObject<HTMLElement | null>) {
  const [editingId, setEditingId] = useState<string | null>(null);
  const stopEditing = useCallback(
    ({ id }: Message) => {
      setEditingId((before) => (before === id ? null : before));
      if (pane.current) rowWithId(pane.current, id)?.focus({ preventScroll: true });
    },
    [pane],
  );
  return { editingId, startEditing: setEditingId, stopEditing };
}
