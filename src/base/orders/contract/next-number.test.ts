import { expect, test } from 'vitest';
import { nextNumber } from './next-number.ts';

test.each([
  ['CC-2026-0187', 'CC-2026-0188'],
  ['CC-2025-0412', 'CC-2026-0001'],
  ['CC-2026-0999', 'CC-2026-1000'],
  ['CC-2026-9999', 'CC-2026-10000'],
  ['187', '188'],
  ['0099', '0100'],
  ['F/12-B', 'F/13-B'],
  // The figures that count are the last ones, even when they read like a year.
  ['2024', '2025'],
  // The year to come is somebody’s choice.
  ['CC-2027-0003', 'CC-2027-0004'],
  ['sans chiffre', ''],
  ['', ''],
])('after « %s » comes « %s »', (last, expected) => {
  expect(nextNumber(last, 2026)).toBe(expected);
});
