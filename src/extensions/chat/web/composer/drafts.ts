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

const keysOf = (userId: string) => `miaou.chat.draft.${userId}.`;

const isEmpty = ({ body, recipients, files, replyTo }: Draft): boolean =>
  body === null && recipients.length === 0 && files.length === 0 && replyTo === null;

/** The drafts of one person in this browser, by discussion. */
export interface Drafts {
  /** The same draft until it changes. */
  of(conversationId: string): Draft;
  change(conversationId: string, make: (before: Draft) => Draft): void;
  subscribe(listener: () => void): () => void;
  /** While it stands on screen it is this page's: what another tab writes does not replace it. Returns the end of that. */
  hold(conversationId: string): () => void;
  /** Removes those of discussions that are not this person's any more: nobody finds them on this machine. */
  keepOnly(conversationIds: readonly string[]): void;
}

/** Keeps drafts over reloads; an empty one leaves nothing behind. */
export function createDrafts(storage: Storage, userId: string): Drafts {
  const listeners = new Set<() => void>();
  const read = new Map<string, { text: string | null; draft: Draft }>();
  /** What this page knows better than the storage: drafts on screen, and those that a full or forbidden one refused. */
  const ahead = new Map<string, Draft>();
  const refused = new Set<string>();
  const keyOf = (conversationId: string) => `${keysOf(userId)}${conversationId}`;

  function stored(conversationId: string): Draft {
    const text = textIn(storage, keyOf(conversationId));
    const known = read.get(conversationId);
    if (known?.text === text) return known.draft;
    const draft = draftOf(text);
    read.set(conversationId, { text, draft });
    return draft;
  }

  const of = (conversationId: string) => ahead.get(conversationId) ?? stored(conversationId);

  function store(conversationId: string, draft: Draft): void {
    try {
      if (isEmpty(draft)) storage.removeItem(keyOf(conversationId));
      else storage.setItem(keyOf(conversationId), JSON.stringify(draft));
      refused.delete(conversationId);
    } catch {
      refused.add(conversationId);
    }
  }

  return {
    of,
    change(conversationId, make) {
      const next = make(of(conversationId));
      store(conversationId, next);
      if (ahead.has(conversationId) || refused.has(conversationId)) ahead.set(conversationId, next);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold(conversationId) {
      ahead.set(conversationId, of(conversationId));
      return () => {
        if (!refused.has(conversationId)) ahead.delete(conversationId);
      };
    },
    keepOnly(conversationIds) {
      const kept = new Set(conversationIds.map(keyOf));
      for (const key of keysIn(storage, keysOf(userId))) if (!kept.has(key)) storage.removeItem(key);
      for (const id of ahead.keys()) if (!conversationIds.includes(id)) ahead.delete(id);
    },
  };
}

/** Null where there is none, and in a forbidden storage. */
function textIn(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function keysIn(storage: Storage, start: string): string[] {
  try {
    return Object.keys(storage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

/** An empty one where there is none or it cannot be read. */
function draftOf(text: string | null): Draft {
  if (text === null) return emptyDraft;
  try {
    return { ...emptyDraft, ...(JSON.parse(text) as Partial<Draft>) };
  } catch {
    return emptyDraft;
  }
}
