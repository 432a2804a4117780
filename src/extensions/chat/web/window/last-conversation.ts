type LastStorage = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (userId: string) => `miaou.chat.last.${userId}`;

/** The discussion this person had open last in this browser; null when there was none. */
export function readLastConversation(storage: LastStorage, userId: string): string | null {
  try {
    return storage.getItem(keyOf(userId));
  } catch {
    return null;
  }
}

export function writeLastConversation(storage: LastStorage, userId: string, conversationId: string): void {
  try {
    storage.setItem(keyOf(userId), conversationId);
  } catch {
    // A full or forbidden storage: the next visit opens on none.
  }
}
