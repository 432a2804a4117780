import { describe, expect, it } from 'vitest';
import { civilDateAt, daysBetween, readCivilDate } from './civil-date.ts';

describe('civilDateAt', () => {
  it.each([
    ['2026-11-22T22:59:59.999Z', '2026-11-22'],
    ['2026-11-22T23:00:00.000Z', '2026-11-23'],
    // Both nights of a clock change: the day begins at 22:00 UTC in summer, at 23:00 in winter.
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:30:00.000Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
  ])('reads %s as %s in Paris', (moment, date) => {
    expect(civilDateAt(moment, 'Europe/Paris')).toBe(date);
  });
});

describe('daysBetween', () => {
  it('counts over months and clock changes', () => {
    expect(daysBetween('2026-10-20', '2026-11-20')).toBe(31);
    expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
  });
});

describe('readCivilDate', () => {
  it.each([
    ['2026-02-29', 'communication-plans.dateInvalid'],
    ['2026-13-01', 'communication-plans.dateInvalid'],
    ['1900-01-01', 'communication-plans.dateOutOfRange'],
    ['2101-01-01', 'communication-plans.dateOutOfRange'],
  ])('refuses %s on its field', (text, code) => {
    expect(() => readCivilDate(text, '/startOn')).toThrow(
      expect.objectContaining({ code, fields: [expect.objectContaining({ path: '/startOn' })] }),
    );
  });

  it('takes a leap day', () => {
    expect(readCivilDate('2028-02-29', '/startOn').toString()).toBe('2028-02-29');
  });
});
