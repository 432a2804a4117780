import { describe, expect, it } from 'vitest';
import { formatAmount, formatLeadTime, formatLongDate, formatShortDate } from './french-formats.ts';

describe('French formats', () => {
  it.each([
    [428050, '4\u00A0280,50\u00A0€'],
    [0, '0,00\u00A0€'],
    [5, '0,05\u00A0€'],
    [100000000, '1\u00A0000\u00A0000,00\u00A0€'],
    [99999, '999,99\u00A0€'],
    [-12345, '−123,45\u00A0€'],
  ])('writes %d cents as %j', (cents, text) => expect(formatAmount(cents)).toBe(text));

  it('writes no narrow no-break space', () => {
    expect(formatAmount(123456789)).not.toContain('\u202F');
  });

  it.each([
    ['2026-05-01', '1er mai 2026'],
    ['2026-05-21', '21 mai 2026'],
    ['2026-08-31', '31 août 2026'],
    ['2026-12-02', '2 décembre 2026'],
  ])('writes %s as « %s »', (date, text) => expect(formatLongDate(date)).toBe(text));

  it('writes a short date', () => expect(formatShortDate('2026-11-03')).toBe('03/11/2026'));

  it.each([
    [8, 'week', '8 semaines'],
    [1, 'week', '1 semaine'],
    [15, 'day', '15 jours'],
    [1, 'day', '1 jour'],
    [3, 'month', '3 mois'],
  ] as const)('writes a lead time of %d %s', (value, unit, text) =>
    expect(formatLeadTime(value, unit)).toBe(text),
  );
});
