import { Extension, textInputRule, type Editor } from '@tiptap/core';

/** What is typed, and what it becomes as soon as its last character is there. */
const SMILEYS: Readonly<Record<string, string>> = {
  ':)': '🙂',
  ':-)': '🙂',
  ';)': '😉',
  ';-)': '😉',
  ':(': '🙁',
  ':-(': '🙁',
  ':-D': '😃',
  ':-P': '😛',
};

/** « <30 jours » begins like a heart: this one waits for the space after it, or for the sending. */
const HEART = '❤️';
const HEART_AT_END = /(?:^|\s)(<3)$/;

const escaped = (typed: string) => typed.replace(/[()|]/g, '\\$&');

export const TypedSmileys = Extension.create({
  name: 'typedSmileys',
  addInputRules: () => [
    ...Object.entries(SMILEYS).map(([typed, replace]) =>
      textInputRule({ find: new RegExp(`(?:^|\\s)(${escaped(typed)})$`), replace }),
    ),
    textInputRule({ find: /(?:^|\s)(<3)\s$/, replace: HEART }),
  ],
});

/** Makes a heart of the `<3` before the cursor, when the text is finished there. */
export function finishSmiley(editor: Editor): void {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parent.type.spec.code === true || editor.isActive('code')) return;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC');
  if (!HEART_AT_END.test(before)) return;
  editor.commands.command(({ tr }) => {
    tr.insertText(HEART, $from.pos - 2, $from.pos);
    return true;
  });
}
