import { expect, test } from 'vitest';
import { dateAfterLead } from './lead-date.ts';

test.each([
  ['2026-09-28', 8, 'week', '2026-11-23'],
  ['2026-01-31', 1, 'month', '2026-02-28'],
  ['2028-01-31', 1, 'month', '2028-02-29'],
  ['2026-10-31', 6, 'month', '2027-04-30'],
  ['2026-11-30', 3, 'month', '2027-02-28'],
  ['2026-12-15', 2, 'month', '2027-02-15'],
  // Over the change of the clocks, a day is still a day.
  ['2026-10-24', 2, 'day', '2026-10-26'],
  ['2026-11-22', 0, 'day', '2026-11-22'],
] as const)('%s and %i %s are %s', (from, value, unit, expected) => {
  expect(dateAfterLead(from, value, unit)).toBe(expected);
});
