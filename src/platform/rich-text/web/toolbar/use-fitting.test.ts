import { expect, test } from 'vitest';
import { fittingCount } from './use-fitting.ts';

test('a wide toolbar shows all, a narrower one gives one place to the button for the rest', () => {
  const all = 10 + 14 + (5 + 7) * 30;
  expect(fittingCount(all, 5, 7)).toBe(7);
  expect(fittingCount(all - 1, 5, 7)).toBe(5);
  expect(fittingCount(320, 5, 7)).toBe(3);
  expect(fittingCount(0, 5, 7)).toBe(0);
});
