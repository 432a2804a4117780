import { describe, expect, it } from 'vitest';
import { closedDays } from './closed-days.ts';

const on = (date: string) => Temporal.PlainDate.from(date);
// Code du travail L3133-1; Easter of 20/04/2025, 05/04/2026, 28/03/2027 and 16/04/2028.
const mainland = [
  '2025-01-01',
  '2025-04-21',
  '2025-05-01',
  '2025-05-08',
  '2025-05-29',
  '2025-06-09',
  '2025-07-14',
  '2025-08-15',
  '2025-11-01',
  '2025-11-11',
  '2025-12-25',
  '2026-01-01',
  '2026-04-06',
  '2026-05-01',
  '2026-05-08',
  '2026-05-14',
  '2026-05-25',
  '2026-07-14',
  '2026-08-15',
  '2026-11-01',
  '2026-11-11',
  '2026-12-25',
  '2027-01-01',
  '2027-03-29',
  '2027-05-01',
  '2027-05-06',
  '2027-05-08',
  '2027-05-17',
  '2027-07-14',
  '2027-08-15',
  '2027-11-01',
  '2027-11-11',
  '2027-12-25',
  '2028-01-01',
  '2028-04-17',
  '2028-05-01',
  '2028-05-08',
  '2028-05-25',
  '2028-06-05',
  '2028-07-14',
  '2028-08-15',
  '2028-11-01',
  '2028-11-11',
  '2028-12-25',
];

const none = new Map<string, string>();

describe('closedDays', () => {
  it('knows every public holiday of mainland France from 2025 to 2028, and no other', () => {
    const closed = closedDays('metropole', none);
    const found: string[] = [];
    for (let day = on('2025-01-01'); day.year < 2029; day = day.add({ days: 1 })) {
      if (closed(day)?.name) found.push(day.toString());
    }
    expect(found).toEqual(mainland);
  });

  it('closes on weekends, without a name', () => {
    const closed = closedDays('metropole', none);
    expect(closed(on('2026-11-21'))).toEqual({ name: null });
    expect(closed(on('2026-11-22'))).toEqual({ name: null });
    expect(closed(on('2026-11-23'))).toBeNull();
  });

  it.each([
    ['alsace-moselle', '2026-04-03'],
    ['alsace-moselle', '2025-12-26'],
    ['martinique', '2026-05-22'],
    ['guadeloupe', '2026-05-27'],
    ['guyane', '2026-06-10'],
    ['mayotte', '2026-04-27'],
    ['reunion', '2027-12-20'],
    ['saint-martin', '2026-05-27'],
    ['saint-barthelemy', '2026-10-09'],
  ] as const)('knows the days that only %s has: %s', (region, date) => {
    expect(closedDays(region, none)(on(date))?.name).toBeTruthy();
    expect(closedDays('metropole', none)(on(date))).toBeNull();
  });

  it('closes when the company says so', () => {
    const closed = closedDays('metropole', new Map([['2026-08-10', 'Congés annuels']]));
    expect(closed(on('2026-08-10'))).toEqual({ name: 'Congés annuels' });
    expect(closed(on('2026-08-11'))).toBeNull();
  });
});
