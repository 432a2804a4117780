import { expect, test } from 'vitest';
import { chosenTone, recentEmoji, rememberEmoji, rememberTone } from './recent-emoji.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

test('the latest comes first, once, and the ninth is forgotten', () => {
  const store = memory();
  for (const emoji of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '3']) rememberEmoji(store, emoji);
  expect(recentEmoji(store)).toEqual(['3', '9', '8', '7', '6', '5', '4', '2']);
});

test.each(['{', '"a"', '{"a":1}', '[1, null, {}]', `["${'x'.repeat(33)}"]`])(
  'an altered store (%s) counts as empty',
  (altered) => {
    expect(recentEmoji({ ...memory(), getItem: () => altered })).toEqual([]);
  },
);

test('a closed store stops nobody', () => {
  const refuse = () => {
    throw new Error('closed');
  };
  const store = { getItem: refuse, setItem: refuse };
  rememberEmoji(store, '🙂');
  rememberTone(store, 'dark');
  expect(recentEmoji(store)).toEqual([]);
  expect(chosenTone(store)).toBe('none');
});

test('the tone of skin is kept, when it is one', () => {
  const store = memory();
  rememberTone(store, 'medium');
  expect(chosenTone(store)).toBe('medium');
  expect(chosenTone({ ...store, getItem: () => 'blue' })).toBe('none');
});
