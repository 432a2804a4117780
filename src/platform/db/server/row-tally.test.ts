import { expect, test } from 'vitest';
import { lineOf, tallyRows } from './row-tally.ts';

function tallyOf(...lines: string[]) {
  const tally = tallyRows();
  for (const line of lines) tally.add(line);
  return tally.result();
}

test('the order of rows and of columns does not count', () => {
  expect(tallyOf('a', 'b', 'c')).toEqual(tallyOf('c', 'a', 'b'));
  expect(lineOf({ b: 1, a: null })).toBe(lineOf({ a: null, b: 1 }));
});

test('another row, a missing one and one that stands twice are told', () => {
  const whole = tallyOf('a', 'b');
  expect(tallyOf('a', 'c')).not.toEqual(whole);
  expect(tallyOf('a')).not.toEqual(whole);
  expect(tallyOf('a', 'b', 'b').hash).not.toBe(whole.hash);
  // An exclusive or would find these two the same.
  expect(tallyOf('a', 'b', 'b', 'b').hash).not.toBe(tallyOf('a', 'b').hash);
});

test('a number and the same digits as text are two things', () => {
  expect(lineOf({ a: 1 })).not.toBe(lineOf({ a: '1' }));
});
