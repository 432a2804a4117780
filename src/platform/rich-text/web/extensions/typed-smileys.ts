import { Extension, textInputRule, type Editor, type InputRuleMatch } from '@tiptap/core';

/**
 * What is typed after a blank, and what it becomes as soon as its last character is there. Backspace right after
 * brings back what was typed; code is never touched.
 */
const SMILEYS: Readonly<Record<string, string>> = {
  ':)': '🙂',
  ':-)': '🙂',
  ';)': '😉',
  ';-)': '😉',
  ':(': '🙁',
  ':-(': '🙁',
  ":'(": '😢',
  ':’(': '😢',
  ':-D': '😃',
  ':-P': '😛',
  ':-p': '😛',
  ':-O': '😮',
  ':-o': '😮',
  ':-*': '😘',
  ':-/': '😕',
  ':-|': '😐',
  '8-)': '😎',
};

/** « <30 jours » begins like a heart: this one waits for the space after it, or for the sending. */
const HEART = '❤️';
const HEART_AT_END = /(?:^|\s)(<3)$/;

/** A rule's pattern, not applied between the backquotes of a code that is being typed. */
const outsideCode =
  (pattern: RegExp) =>
  (text: string): InputRuleMatch | null => {
    const match = pattern.exec(text);
    const quotes = text.split('`').length - 1;
    if (match?.[1] === undefined || quotes % 2 === 1) return null;
    return { index: match.index, text: match[0], replaceWith: match[1] };
  };

const escaped = (typed: string) => typed.replace(/[()|*/]/g, '\\$&');

export const TypedSmileys = Extension.create({
  name: 'typedSmileys',
  addInputRules: () => [
    ...Object.entries(SMILEYS).map(([typed, replace]) =>
      textInputRule({ find: outsideCode(new RegExp(`(?:^|\\s)(${escaped(typed)})$`)), replace }),
    ),
    // Enter shows as a line end here, which is for others to make.
    textInputRule({ find: outsideCode(/(?:^|\s)(<3)[^\S\n]$/), replace: HEART }),
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
