import { expect, test } from 'vitest';
import { readCents, typedCents } from './capital-typed.ts';

test.each([
  ['20 000', 2_000_000],
  ['20\u202F000\u00A0€', 2_000_000],
  ['7 622,45', 762_245],
  ['7622.5', 762_250],
  ['0', 0],
  ['20.000', null],
  ['-1', null],
  ['', null],
  ['mille', null],
])('« %s » is %s', (typed, cents) => {
  expect(readCents(typed)).toBe(cents);
});

test('what is written is read as it was', () => {
  for (const cents of [0, 2_000_000, 762_245]) expect(readCents(typedCents(cents))).toBe(cents);
});
