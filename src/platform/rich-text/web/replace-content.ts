import type { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { RichTextDocument } from '../contract/document.ts';

/**
 * Shows another document. Undoing stops there: what was written before was sent, or belongs to another conversation.
 */
export function replaceContent(editor: Editor, document: RichTextDocument | null): void {
  editor.commands.setContent(document ?? '', { emitUpdate: false });
  const { doc, selection, plugins } = editor.state;
  editor.view.updateState(EditorState.create({ doc, selection, plugins }));
}
