import { getSchema } from '@tiptap/core';
import { EditorState, Plugin } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { fits } from './extensions/one-line.ts';
import { asOneLine, lineDocument } from './line-document.ts';
import { lineNodes } from './use-line-editor.ts';

test.each([
  ['un objet', 'un objet'],
  ['deux\r\nlignes', 'deux lignes'],
  ['  des  blancs  ', '  des  blancs  '],
  ['fin \n\n\t début', 'fin début'],
  ['objet\u00A0:\nsuite', 'objet\u00A0: suite'],
  ['a\u0000\u202Eb\u2028c', 'ab c'],
  ['', ''],
])('%j on one line is %j', (text, line) => expect(asOneLine(text)).toBe(line));

const schema = getSchema(lineNodes);

const stateWith = (text: string, maxLength: number): EditorState => {
  const plugins = [new Plugin({ filterTransaction: fits(maxLength) })];
  return EditorState.create({ doc: schema.nodeFromJSON(lineDocument(text)), plugins });
};

describe('a field of one line', () => {
  test('has one paragraph and no place for a second', () => {
    const document =
      (...content: object[]) =>
      () =>
        schema.nodeFromJSON({ type: 'doc', content }).check();
    expect(document({ type: 'paragraph' })).not.toThrow();
    expect(document()).toThrow();
    expect(document({ type: 'paragraph' }, { type: 'paragraph' })).toThrow();
    expect(Object.keys(schema.marks)).toEqual([]);
  });

  test('takes no letter beyond its length, and lets one shorten what was longer already', () => {
    const full = stateWith('12345678', 8);
    expect(full.applyTransaction(full.tr.insertText('9', 9)).transactions).toEqual([]);
    expect(full.apply(full.tr.insertText('x', 1, 2)).doc.textContent).toBe('x2345678');
    const longer = stateWith('1234567890', 8);
    expect(longer.apply(longer.tr.delete(10, 11)).doc.textContent).toBe('123456789');
  });
});
