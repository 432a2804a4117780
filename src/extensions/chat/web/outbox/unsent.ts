import type { ErrorData } from '../../../../platform/errors/contract/app-error.ts';
import type { RichTextDocument } from '../../../../platform/rich-text/contract/document.ts';
import type { MessageFile, MessagePlace } from '../../contract/messages.ts';

/** Why the server did not take a message. */
export interface Problem {
  code: string;
  data: ErrorData;
}

/** A message on its way. */
export interface Unsent {
  clientId: string;
  /** Where it was written. */
  conversationId: string;
  recipients: string[];
  /** Null only with files. */
  body: RichTextDocument | null;
  /** Uploaded already. */
  files: MessageFile[];
  replyTo: MessagePlace | null;
  writtenAt: string;
  /** Why the server refused it; null while it is tried. */
  problem: Problem | null;
}

/** In the order in which they were written. */
export function byWriting(one: Unsent, other: Unsent): number {
  if (one.writtenAt !== other.writtenAt) return one.writtenAt < other.writtenAt ? -1 : 1;
  return one.clientId < other.clientId ? -1 : 1;
}

/** Where messages wait, for all the tabs of a browser; survives a reload and a closed tab. */
export interface UnsentStore {
  all(): Promise<Unsent[]>;
  put(unsent: Unsent): Promise<void>;
  delete(clientId: string): Promise<void>;
  /** Calls when another tab has changed it. */
  onChange(listener: () => void): () => void;
  close(): void;
}
