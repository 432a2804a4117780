import { expect, test } from 'vitest';
import { dayAfter } from './day-after.ts';

test.each([
  ['2026-10-24', '2026-10-25'],
  ['2026-10-25', '2026-10-26'],
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
  ['2027-02-28', '2027-03-01'],
])('after %s comes %s', (date, next) => expect(dayAfter(date)).toBe(next));
