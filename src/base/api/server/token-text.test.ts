import { expect, test } from 'vitest';
import { isTokenText, newTokenText } from './token-text.ts';

test('a token is recognised, and no two are alike', () => {
  const many = Array.from({ length: 200 }, newTokenText);
  expect(new Set(many).size).toBe(200);
  for (const text of many) {
    expect(text).toMatch(/^miaou_[0-9A-Za-z]{38}$/);
    expect(isTokenText(text)).toBe(true);
  }
});

test('one sign that is mistyped, wherever, makes it no token', () => {
  const text = newTokenText();
  for (let at = 0; at < text.length; at++) {
    const other = text[at] === 'a' ? 'b' : 'a';
    expect(isTokenText(text.slice(0, at) + other + text.slice(at + 1)), `at ${at}`).toBe(false);
  }
  expect(isTokenText(text.slice(0, -1))).toBe(false);
  expect(isTokenText(`${text}a`)).toBe(false);
  expect(isTokenText('')).toBe(false);
});
