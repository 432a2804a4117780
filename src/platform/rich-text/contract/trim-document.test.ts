import { expect, test } from 'vitest';
import { fromPlainText } from './from-plain-text.ts';
import { trimDocument } from './trim-document.ts';

const blank = { type: 'paragraph' as const };

test('empty paragraphs go at both ends, not in the middle', () => {
  const { content } = fromPlainText('a\n\nb');
  const [first, last] = content;
  if (first === undefined || last === undefined) throw new Error('two paragraphs');
  expect(trimDocument({ type: 'doc', content: [blank, blank, first, blank, last, blank] })).toEqual({
    type: 'doc',
    content: [first, blank, last],
  });
  expect(trimDocument({ type: 'doc', content })).toEqual({ type: 'doc', content });
});

test('one paragraph stays when there is nothing else', () => {
  expect(trimDocument({ type: 'doc', content: [blank, blank] })).toEqual({ type: 'doc', content: [blank] });
});
