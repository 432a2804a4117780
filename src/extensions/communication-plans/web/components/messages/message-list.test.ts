import { expect, test } from 'vitest';
import { moveTo, removeAt, replaceAt } from './message-list.ts';

const list = ['a', 'b', 'c'];

test.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [1, 1, ['a', 'b', 'c']],
  [0, 3, ['a', 'b', 'c']],
  [5, 0, ['a', 'b', 'c']],
])('message %i goes to place %i', (from, to, expected) => expect(moveTo(list, from, to)).toEqual(expected));

test('replacing and removing touch one message and leave the first list as it was', () => {
  expect(replaceAt(list, 1, 'x')).toEqual(['a', 'x', 'c']);
  expect(removeAt(list, 1)).toEqual(['a', 'c']);
  expect(list).toEqual(['a', 'b', 'c']);
});
