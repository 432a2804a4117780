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

/**
 * Enter sends, except in a code block: a line of code is often pasted or typed with more lines to come. Ctrl Enter
 * sends everywhere. No key reaches this while an input method composes a word: the editor keeps those to itself.
 */
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
    return {
      'Mod-Enter': submit,
      Enter: ({ editor }) => !editor.isActive('codeBlock') && submit(),
      'Shift-Enter': ({ editor }) => newLine(editor),
    };
  },
});
