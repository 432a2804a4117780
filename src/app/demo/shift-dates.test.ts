import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parisDay, shiftDates } from './shift-dates.ts';

describe('shiftDates', () => {
  it.each([
    ['a civil date', '2026-11-23', 10, '2026-12-03'],
    ['a civil date backwards over a leap day', '2028-03-01', -1, '2028-02-29'],
    ['a French date', '14/12/2026', 20, '03/01/2027'],
    ['a moment, in UTC', '2026-11-23T08:12:00+01:00', 1, '2026-11-24T07:12:00.000Z'],
    // 08:12 in Paris is 06:12 UTC in July and 07:12 UTC in November: people keep their hours.
    ['a moment over a clock change', '2026-11-23T08:12:00+01:00', -130, '2026-07-16T06:12:00.000Z'],
    ['a sentence that holds a date', 'posée le 12/02/2026', 10, 'posée le 12/02/2026'],
    ['a printed number', 'CC-2026-0187', 10, 'CC-2026-0187'],
    ['a postal code', '63000', 10, '63000'],
  ])('%s', (_what, text, days, expected) => {
    expect(shiftDates(text, days)).toBe(expected);
  });

  it('goes into lists and objects, and leaves numbers, nulls and keys alone', () => {
    const data = { '2026-01-01': [{ on: '2026-11-23', n: 5, none: null, yes: true }] };
    expect(shiftDates(data, 1)).toEqual({
      '2026-01-01': [{ on: '2026-11-24', n: 5, none: null, yes: true }],
    });
  });

  it('is undone by the opposite shift', () => {
    const days = fc.integer({ min: -20_000, max: 20_000 });
    fc.assert(fc.property(days, (n) => shiftDates(shiftDates('2026-11-23', n), -n) === '2026-11-23'));
  });
});

test('the day in Paris is not the day in UTC late in the evening', () => {
  expect(parisDay('2026-11-22T22:59:59.000Z')).toBe('2026-11-22');
  expect(parisDay('2026-11-22T23:00:00.000Z')).toBe('2026-11-23');
  expect(parisDay('2026-07-22T22:00:00.000Z')).toBe('2026-07-23');
});
