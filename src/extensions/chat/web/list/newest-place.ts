import type { Conversation } from '../../contract/conversations.ts';
import type { MessagePlace } from '../../contract/messages.ts';

/** The place of the newest message shown under a channel or a discussion, its asides included; null without one. */
export function newestPlace(conversation: Conversation, all: readonly Conversation[]): MessagePlace | null {
  const shown = [conversation, ...all.filter(({ parentId }) => parentId === conversation.id)];
  const [newest] = shown
    .filter(({ lastMessage }) => lastMessage !== null)
    .sort((one, other) => (one.lastMessage!.postedAt < other.lastMessage!.postedAt ? 1 : -1));
  return newest ? { conversationId: newest.id, seq: newest.lastMessage!.seq } : null;
}
