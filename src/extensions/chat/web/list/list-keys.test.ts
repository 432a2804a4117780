import { expect, it } from 'vitest';
import { rowAfterKey, rowTyped } from './list-keys.ts';

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 3],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 1, 3],
  ['PageDown', 1, null],
])('%s on row %i of four leads to %j', (key, index, wanted) => {
  expect(rowAfterKey(key, index, 4)).toBe(wanted);
});

it('leads nowhere in an empty list', () => expect(rowAfterKey('End', 0, 0)).toBeNull());

const titles = ['Administratif', 'Atelier', 'Élodie', 'Machine à café', '🐱 Chats'];

it.each([
  ['a', 0, 1],
  ['a', 1, 0],
  ['aa', 0, 1],
  ['at', 0, 1],
  ['ad', 0, 0],
  ['e', 0, 2],
  ['É', 0, 2],
  ['machine a', 0, 3],
  ['z', 0, null],
  ['', 0, null],
  ['🐱', 0, 4],
])('typing %j on row %i leads to %j', (typed, index, wanted) => {
  expect(rowTyped(titles, index, typed)).toBe(wanted);
});
