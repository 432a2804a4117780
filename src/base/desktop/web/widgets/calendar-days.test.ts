import { expect, test } from 'vitest';
import { addDays, addMonths, dayOfKey, weekOf, weeksOfMonth } from './calendar-days.ts';

test('weeks begin on Monday and hold the whole month, over the ends of years', () => {
  expect(weekOf('2026-11-22')).toEqual([
    ...['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'],
  ]);
  const december = weeksOfMonth('2026-12-15');
  expect([december[0]![0], december.at(-1)!.at(-1), december.length]).toEqual([
    '2026-11-30',
    '2027-01-03',
    5,
  ]);
  // February that fills four weeks exactly.
  expect(weeksOfMonth('2027-02-10').map((week) => week[0])).toEqual([
    ...['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22'],
  ]);
});

test('a month further is the same day, or the last there is', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
});

test('days follow each other over the change of clocks', () => {
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
});

test.each([
  ['ArrowLeft', '2026-11-22'],
  ['ArrowRight', '2026-11-24'],
  ['ArrowUp', '2026-11-16'],
  ['ArrowDown', '2026-11-30'],
  ['Home', '2026-11-23'],
  ['End', '2026-11-29'],
  ['PageUp', '2026-10-23'],
  ['PageDown', '2026-12-23'],
  ['a', null],
])('%s leads from Monday the 23rd to %s', (key, day) => {
  expect(dayOfKey(key, '2026-11-23')).toBe(day);
});
