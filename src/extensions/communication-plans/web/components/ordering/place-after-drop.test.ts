import { expect, test } from 'vitest';
import { moveTo } from '../messages/message-list.ts';
import { placeAfterDrop } from './place-after-drop.ts';

const rows = ['a', 'b', 'c', 'd'];
const dropped = (from: number, at: number, edge: 'before' | 'after') => {
  const place = placeAfterDrop(from, { at, edge });
  return place === null ? null : moveTo(rows, from, place).join('');
};

test.each([
  [0, 3, 'after', 'bcda'],
  [0, 2, 'before', 'bacd'],
  [3, 0, 'before', 'dabc'],
  [3, 1, 'after', 'abdc'],
  [1, 2, 'after', 'acbd'],
] as const)('the row at %i dropped at %i (%s) gives %s', (from, at, edge, order) =>
  expect(dropped(from, at, edge)).toBe(order),
);

test.each([
  [1, 1, 'before'],
  [1, 1, 'after'],
  [1, 0, 'after'],
  [1, 2, 'before'],
] as const)('the row at %i dropped at %i (%s) stays where it is', (from, at, edge) =>
  expect(dropped(from, at, edge)).toBeNull(),
);
