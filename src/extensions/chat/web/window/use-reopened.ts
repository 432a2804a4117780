import { useEffect } from 'react';
import { useSession } from '../../../../base/users/web/public.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { readLastConversation, writeLastConversation } from './last-conversation.ts';

interface Asked {
  selectedId: string | null;
  /** Only beside the list is there a middle to fill. */
  isSingle: boolean;
  onReopen: (id: string) => void;
}

/** The discussion to show: the one asked for, else the one that was open last, where there is room for it. */
export function useReopened(
  conversations: readonly Conversation[] | undefined,
  { selectedId, isSingle, onReopen }: Asked,
): string | null {
  const ownId = useSession().user.id;
  const last = selectedId === null && !isSingle ? readLastConversation(localStorage, ownId) : null;
  const shownId = selectedId ?? last;
  const isThere = conversations?.some(({ id }) => id === shownId) === true;
  useEffect(() => {
    if (shownId === null || !isThere) return;
    if (selectedId === null) onReopen(shownId);
    writeLastConversation(localStorage, ownId, shownId);
  }, [shownId, isThere, selectedId, onReopen, ownId]);
  return selectedId ?? (isThere ? last : null);
}
