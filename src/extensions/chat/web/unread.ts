import type { Conversation } from '../contract/conversations.ts';

/** How many messages this person has not seen. Arithmetic of two places: nothing is counted. */
export const unreadOf = (conversation: Conversation): number =>
  Math.max(0, conversation.lastSeq - conversation.own.readSeq);

/** The same of each channel with its asides, which are shown inside it, and of each direct discussion, by id. */
export function unreadByEntry(all: readonly Conversation[]): Map<string, number> {
  const unread = new Map<string, number>();
  for (const conversation of all) {
    const entry = conversation.parentId ?? conversation.id;
    unread.set(entry, (unread.get(entry) ?? 0) + unreadOf(conversation));
  }
  return unread;
}

/** What the menu bar tells: everything that is new, but for what the person has muted. */
export function unreadOfAll(all: readonly Conversation[]): number {
  const muted = new Set(all.filter(({ own }) => own.isMuted).map(({ id }) => id));
  return all
    .filter(({ id, parentId }) => !muted.has(parentId ?? id))
    .reduce((sum, conversation) => sum + unreadOf(conversation), 0);
}
