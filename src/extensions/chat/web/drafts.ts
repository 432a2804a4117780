import type { RichTextDocument } from '../../../platform/rich-text/contract/document.ts';

/** What was typed and not sent yet, and to whom. */
export interface Draft {
  body: RichTextDocument | null;
  recipients: string[];
}

export const emptyDraft: Draft = { body: null, recipients: [] };

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (userId: string, conversationId: string) => `miaou.chat.draft.${userId}.${conversationId}`;

/** The draft kept for a conversation; an empty one when there is none or it cannot be read. */
export function readDraft(storage: DraftStorage, userId: string, conversationId: string): Draft {
  try {
    const text = storage.getItem(keyOf(userId, conversationId));
    return text === null ? emptyDraft : (JSON.parse(text) as Draft);
  } catch {
    return emptyDraft;
  }
}

/** Keeps a draft over reloads; an empty one leaves nothing behind. */
export function writeDraft(
  storage: DraftStorage,
  userId: string,
  conversationId: string,
  draft: Draft,
): void {
  const key = keyOf(userId, conversationId);
  try {
    if (draft.body === null && draft.recipients.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage: the draft still stands on screen.
  }
}
