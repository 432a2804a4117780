import { expect, test } from 'vitest';
import { addDays } from './add-days.ts';

test.each([
  ['2026-11-23', 1, '2026-11-24'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2026-11-23', 0, '2026-11-23'],
])('%s and %i days: %s', (date, count, day) => expect(addDays(date, count)).toBe(day));
