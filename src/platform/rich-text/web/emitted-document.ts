import type { Editor } from '@tiptap/core';
import type { RichTextDocument } from '../contract/document.ts';
import { isEmptyDocument } from '../contract/is-empty.ts';
import { trimDocument } from '../contract/trim-document.ts';

/** What the editor holds, for those outside: null when there is nothing to read. */
export function emittedDocument(editor: Editor): RichTextDocument | null {
  // The editor's schema is the contract's (a test holds them together), so is its JSON.
  const document = trimDocument(editor.getJSON() as RichTextDocument);
  return isEmptyDocument(document) ? null : document;
}
