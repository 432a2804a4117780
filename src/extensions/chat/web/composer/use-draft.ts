import { useCallback, useState } from 'react';
import { useSession } from '../../../../base/users/web/public.ts';
import { readDraft, writeDraft, type Draft } from './drafts.ts';

/** The draft of one conversation; used under a component whose key is the conversation. */
export function useDraft(conversationId: string) {
  const userId = useSession().user.id;
  const [draft, setDraft] = useState(() => readDraft(window.localStorage, userId, conversationId));
  const change = useCallback(
    (make: (before: Draft) => Draft) =>
      setDraft((before) => {
        const next = make(before);
        writeDraft(window.localStorage, userId, conversationId, next);
        return next;
      }),
    [userId, conversationId],
  );
  return [draft, change] as const;
}
