import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt, type DayMark } from './day-at.ts';

const marks: DayMark[] = [
  { on: '2026-09-28', y: 100 },
  { on: '2026-10-03', y: 140 },
  { on: '2026-10-13', y: 240 },
  // Two of one day.
  { on: '2026-10-13', y: 300 },
];

test.each([
  ['on a day', 140, '2026-10-03'],
  ['halfway between two days', 190, '2026-10-08'],
  ['a tenth of the way', 150, '2026-10-04'],
  ['between two messages of one day', 270, '2026-10-13'],
  ['above the first day', 20, '2026-09-28'],
  ['below the last day', 336, '2026-10-16'],
])('%s', (_where, y, day) => expect(dayAt(y, marks, '2026-09-28')).toBe(day));

test('never before the first day it may leave on', () =>
  expect(dayAt(120, marks, '2026-10-02')).toBe('2026-10-02'));

test('counts days over a clock change as days', () => {
  const change = [
    { on: '2026-10-24', y: 0 },
    { on: '2026-10-26', y: 100 },
  ];
  expect([0, 50, 99].map((y) => dayAt(y, change, '2026-01-01'))).toEqual([
    '2026-10-24',
    '2026-10-25',
    '2026-10-26',
  ]);
});

test('further down is never earlier', () => {
  const y = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(y, y, (one, other) => {
      const [high, low] = one < other ? [one, other] : [other, one];
      expect(dayAt(high, marks, '2026-09-01') <= dayAt(low, marks, '2026-09-01')).toBe(true);
    }),
  );
});
