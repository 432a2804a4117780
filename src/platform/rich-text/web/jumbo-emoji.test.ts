import { expect, test } from 'vitest';
import { fromPlainText } from '../contract/from-plain-text.ts';
import { isJumboEmoji } from './jumbo-emoji.ts';

test.each([
  ['👍', true],
  ['👍 🎉\u00A0❤️', true],
  ['👩‍🔧🇫🇷👋🏽', true],
  ['👍👍👍👍', false],
  ['👍 ok', false],
  ['3', false],
  ['#', false],
  ['', false],
  ['👍\n👍', false],
  ['👍\n\n👍', false],
])('%j alone is shown large: %s', (text, large) => {
  expect(isJumboEmoji(fromPlainText(text))).toBe(large);
});
