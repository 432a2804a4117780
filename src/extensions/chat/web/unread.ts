import type { Conversation } from '../contract/conversations.ts';

/** How many messages this person has not seen. Arithmetic of two places: nothing is counted. */
export const unreadOf = (conversation: Conversation): number =>
  Math.max(0, conversation.lastSeq - conversation.own.readSeq);

/** The same of a channel with its asides, which are shown inside it. */
export function unreadWithAsides(conversation: Conversation, all: readonly Conversation[]): number {
  return all
    .filter((other) => other.parentId === conversation.id)
    .reduce((sum, aside) => sum + unreadOf(aside), unreadOf(conversation));
}

export const unreadOfAll = (all: readonly Conversation[]): number =>
  all.reduce((sum, conversation) => sum + unreadOf(conversation), 0);
