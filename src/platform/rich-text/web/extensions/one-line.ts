import { Extension } from '@tiptap/core';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { asOneLine } from '../line-document.ts';

interface OneLineOptions {
  maxLength: number;
}

/** Enter does what it does in any field of one line: it sends the form, where there is one. */
function sendForm({ dom }: EditorView): boolean {
  dom.closest('form')?.requestSubmit();
  return true;
}

/** Writes a text from elsewhere on this line, as much of it as there is room for. */
function insertLine(
  view: EditorView,
  text: string,
  { from, to }: { from: number; to: number },
  maxLength: number,
) {
  const room = maxLength - view.state.doc.textContent.length + (to - from);
  const line = asOneLine(text).slice(0, Math.max(0, room));
  view.dispatch(view.state.tr.insertText(line, from, to).scrollIntoView());
}

/** Whether a change leaves so many letters at most, or no more than there were. */
export const fits =
  (maxLength: number) =>
  (change: Transaction, before: EditorState): boolean => {
    const length = change.doc.textContent.length;
    return length <= maxLength || length <= before.doc.textContent.length;
  };

/** Keeps a field to one line of so many letters, whatever is typed, pasted or dropped. */
export const OneLine = Extension.create<OneLineOptions>({
  name: 'oneLine',
  addOptions: () => ({ maxLength: 250 }),
  addKeyboardShortcuts() {
    const send = () => sendForm(this.editor.view);
    return { Enter: send, 'Shift-Enter': send, 'Mod-Enter': send };
  },
  addProseMirrorPlugins() {
    const { maxLength } = this.options;
    return [
      new Plugin({
        filterTransaction: fits(maxLength),
        props: {
          handlePaste: (view, { clipboardData }) => {
            insertLine(view, clipboardData?.getData('text/plain') ?? '', view.state.selection, maxLength);
            return true;
          },
          handleDrop: (view, event, _slice, moved) => {
            if (moved) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
            const text = event.dataTransfer?.getData('text/plain') ?? '';
            if (at !== undefined) insertLine(view, text, { from: at, to: at }, maxLength);
            return true;
          },
        },
      }),
    ];
  },
});
