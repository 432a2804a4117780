import type { Editor } from '@tiptap/core';
import type { RichTextDocument } from '../contract/document.ts';
import { isEmptyDocument } from '../contract/is-empty.ts';
import { trimDocument } from '../contract/trim-document.ts';
import { withBareLinks } from '../contract/with-bare-links.ts';
import type { EditorVariant } from './editor-extensions.ts';

/**
 * What the editor holds, for those outside: null when there is nothing to read. The addresses of a message are links
 * even where they were not finished by a blank; a mail gets them when its variables have their values.
 */
export function emittedDocument(editor: Editor, variant: EditorVariant): RichTextDocument | null {
  // The editor's schema is the contract's (a test holds them together), so is its JSON.
  const document = trimDocument(editor.getJSON() as RichTextDocument);
  if (isEmptyDocument(document)) return null;
  return variant === 'message' ? withBareLinks(document) : document;
}
