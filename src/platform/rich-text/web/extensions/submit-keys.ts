import { Extension, type Editor } from '@tiptap/core';
import { finishSmiley } from './typed-smileys.ts';

/** What the keys do: `submit` is called for the key that sends. */
interface SubmitOptions {
  /** `enter` sends and Shift Enter begins a line (chat); otherwise only Ctrl Enter sends (mails). */
  key: 'enter' | 'modEnter';
  submit: () => void;
}

// In a list or a code block a new line is what Enter would make there; an empty one leaves the list.
/** What Shift Enter does where Enter sends. */
export function newLine(editor: Editor): boolean {
  finishSmiley(editor);
  return editor.commands.first(({ commands }) => [
    () => commands.newlineInCode(),
    () => commands.splitListItem('listItem'),
    () => commands.liftEmptyBlock(),
    () => commands.setHardBreak(),
  ]);
}

export const SubmitKeys = Extension.create<SubmitOptions>({
  name: 'submitKeys',
  // Before the keys of lists and line breaks.
  priority: 1000,
  addOptions: () => ({ key: 'modEnter', submit: () => undefined }),
  addKeyboardShortcuts() {
    const submit = () => {
      this.options.submit();
      return true;
    };
    if (this.options.key === 'modEnter') return { 'Mod-Enter': submit };
    return { 'Mod-Enter': submit, Enter: submit, 'Shift-Enter': ({ editor }) => newLine(editor) };
  },
});
