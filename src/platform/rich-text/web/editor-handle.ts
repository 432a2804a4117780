import type { Editor } from '@tiptap/core';
import { cleanText } from '../contract/clean-text.ts';

/** What a caller may ask of the editor. */
export interface RichTextEditorHandle {
  focus: () => void;
  /** Removes everything; `onChange(null)` follows. */
  clear: () => void;
  /** Puts a text of one line where the cursor is, with the formatting in use there. */
  insertText: (text: string) => void;
  /** Names somebody (messages only); a space follows. */
  insertMention: (person: { userId: string; label: string }) => void;
}

export const editorHandle = (editor: Editor): RichTextEditorHandle => ({
  focus: () => void editor.commands.focus(),
  clear: () => void editor.commands.clearContent(true),
  insertText: (text) => {
    const line = cleanText(text).replaceAll('\n', ' ');
    const insert = ({ tr }: { tr: Editor['state']['tr'] }) => Boolean(tr.insertText(line));
    editor.chain().focus().command(insert).run();
  },
  insertMention: (person) => {
    const content = [
      { type: 'mention', attrs: person },
      { type: 'text', text: ' ' },
    ];
    editor.chain().focus().insertContent(content).run();
  },
});
