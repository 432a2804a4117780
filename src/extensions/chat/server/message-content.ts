import { invalid } from '../../../platform/errors/contract/app-error.ts';
import {
  MESSAGE_LIMITS,
  readDocument,
  type RichTextDocument,
} from '../../../platform/rich-text/contract/document.ts';

/** The words of a message: formatted, and plain. */
export interface Words {
  body: RichTextDocument | null;
  text: string;
}

/**
 * The words of a written message, checked. Only a message with files may have none.
 *
 * @throws AppError those of `readDocument`; `chat.messageEmpty`
 */
export function readWords(body: unknown, fileCount: number): Words {
  if (body === null) {
    if (fileCount === 0) throw invalid('chat.messageEmpty', '/body');
    return { body: null, text: '' };
  }
  const { document, text } = readDocument(body, MESSAGE_LIMITS, '/body');
  return { body: document, text };
}
