import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import type { RichTextDocument } from '../../contract/document.ts';
import { fromPlainText } from '../../contract/from-plain-text.ts';
import { documentExtensions } from '../editor-extensions.ts';
import { chipPlugin, type Chips } from './chip-texts.ts';

const chips: Chips = {
  pattern: /%([A-Z_]+)(?:\|([^%]*))?%/g,
  describe: (_whole, name, instead) => ({ title: `${name}/${instead ?? ''}`, isWrong: name === 'NOBODY' }),
};

const schema = getSchema(documentExtensions('mail'));

function stateWith(content: RichTextDocument): EditorState {
  return EditorState.create({ doc: schema.nodeFromJSON(content), plugins: [chipPlugin(() => chips)] });
}

/** What stands in a frame, with what it says. */
function framed(state: EditorState): [text: string, title: string, isWrong: boolean][] {
  const found = (state.plugins[0]!.getState(state) as DecorationSet).find();
  return found.map((decoration) => {
    const { from, to } = decoration;
    const { attrs } = (decoration as unknown as { type: { attrs: { title: string; class: string } } }).type;
    return [state.doc.textBetween(from, to), attrs.title, attrs.class.includes('wrongTextChip')];
  });
}

test('each variable is one thing that says what it means; what is stored stays text', () => {
  const content = fromPlainText('Commande %CMD%, %NOBODY% et %CMD|rien%.\n\n20 % de %CMD');
  const state = stateWith(content);
  expect(framed(state)).toEqual([
    ['%CMD%', 'CMD/', false],
    ['%NOBODY%', 'NOBODY/', true],
    ['%CMD|rien%', 'CMD/rien', false],
  ]);
  expect(state.doc.toJSON()).toEqual(content);
});

test('one whose halves carry different marks is one thing, one across two lines is none', () => {
  const bold = [{ type: 'bold' as const }];
  const state = stateWith({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'N° %CMD_' },
          { type: 'text', text: 'NUM%', marks: bold },
          { type: 'text', text: ' %A' },
          { type: 'hardBreak' },
          { type: 'text', text: 'B%' },
        ],
      },
    ],
  });
  expect(framed(state)).toEqual([['%CMD_NUM%', 'CMD_NUM/', false]]);
});

test('it follows what is typed', () => {
  const before = stateWith(fromPlainText('a %CMD b'));
  expect(framed(before)).toEqual([]);
  const closed = before.apply(before.tr.insertText('%', 7));
  expect(framed(closed)).toEqual([['%CMD%', 'CMD/', false]]);
  expect(framed(closed.apply(closed.tr.delete(3, 4)))).toEqual([]);
});
