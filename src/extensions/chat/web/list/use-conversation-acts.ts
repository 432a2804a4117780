import { useQueryClient } from '@tanstack/react-query';
import { useChatEngine } from '../sync/chat-engine.tsx';
import type { Conversation, OwnEdit } from '../../contract/conversations.ts';
import { heldConversations } from '../sync/held-chat.ts';
import { guessOwn } from '../sync/held-own.ts';
import { newestPlace } from './newest-place.ts';
import { changeOwn, markRead, markUnread, reopenChannel } from '../queries.ts';
import { unreadOf } from '../unread.ts';
import { useShowError } from '../use-show-error.tsx';

/** What a person does with a discussion in one click; what goes wrong is told, and taken back where it was shown. */
export function useConversationActs() {
  const cache = useQueryClient();
  const { sync } = useChatEngine();
  const showError = useShowError();

  async function keep({ id }: Conversation, edit: OwnEdit) {
    const takeBack = guessOwn(cache, new Map([[id, edit]]));
    try {
      sync.ownChanged({ changes: [await changeOwn(id, edit)] });
    } catch (error) {
      takeBack();
      showError(error);
    }
  }

  /** With the asides, which are read in the same place. */
  async function markSeen({ id }: Conversation) {
    const shown = heldConversations(cache)?.filter((one) => one.id === id || one.parentId === id) ?? [];
    const news = shown.filter((one) => unreadOf(one) > 0);
    try {
      sync.ownChanged({ changes: await Promise.all(news.map((one) => markRead(one.id, one.lastSeq))) });
    } catch (error) {
      showError(error);
    }
  }

  async function markUnseen(conversation: Conversation) {
    const place = newestPlace(conversation, heldConversations(cache) ?? []);
    if (!place) return;
    try {
      sync.ownChanged({ changes: [await markUnread(place.conversationId, place.seq)] });
    } catch (error) {
      showError(error);
    }
  }

  return {
    mute: (conversation: Conversation) => void keep(conversation, { isMuted: true }),
    unmute: (conversation: Conversation) => void keep(conversation, { isMuted: false }),
    favor: (conversation: Conversation) => void keep(conversation, { isFavorite: true }),
    unfavor: (conversation: Conversation) => void keep(conversation, { isFavorite: false }),
    markSeen: (conversation: Conversation) => void markSeen(conversation),
    markUnseen: (conversation: Conversation) => void markUnseen(conversation),
    reopen: ({ id }: Conversation) => void reopenChannel(id).then(sync.catchUp, showError),
  };
}
