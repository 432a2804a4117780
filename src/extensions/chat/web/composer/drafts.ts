import type { RichTextDocument } from '../../../../platform/rich-text/contract/document.ts';
import type { MessageFile, MessagePlace } from '../../contract/messages.ts';

/** What was typed and not sent yet, to whom, and with what. */
export interface Draft {
  body: RichTextDocument | null;
  recipients: string[];
  /** Uploaded already. */
  files: MessageFile[];
  replyTo: MessagePlace | null;
}

export const emptyDraft: Draft = { body: null, recipients: [], files: [], replyTo: null };

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keysOf = (userId: string) => `miaou.chat.draft.${userId}.`;
const keyOf = (userId: string, conversationId: string) => `${keysOf(userId)}${conversationId}`;

/** The draft kept for a conversation; an empty one when there is none or it cannot be read. */
export function readDraft(storage: DraftStorage, userId: string, conversationId: string): Draft {
  try {
    const text = storage.getItem(keyOf(userId, conversationId));
    return text === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(text) as Partial<Draft>) };
  } catch {
    return emptyDraft;
  }
}

const isEmpty = ({ body, recipients, files, replyTo }: Draft): boolean =>
  body === null && recipients.length === 0 && files.length === 0 && replyTo === null;

/** Keeps a draft over reloads; an empty one leaves nothing behind. */
export function writeDraft(
  storage: DraftStorage,
  userId: string,
  conversationId: string,
  draft: Draft,
): void {
  const key = keyOf(userId, conversationId);
  try {
    if (isEmpty(draft)) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage: the draft still stands on screen.
  }
}

/** Removes the drafts of discussions that are not this person's any more: nobody finds them on this machine. */
export function keepDraftsOf(storage: Storage, userId: string, conversationIds: readonly string[]): void {
  const kept = new Set(conversationIds.map((id) => keyOf(userId, id)));
  try {
    const drafts = Object.keys(storage).filter((key) => key.startsWith(keysOf(userId)));
    for (const key of drafts) if (!kept.has(key)) storage.removeItem(key);
  } catch {
    // A forbidden storage holds none.
  }
}
