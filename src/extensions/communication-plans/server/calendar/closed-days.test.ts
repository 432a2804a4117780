import { describe, expect, it } from 'vitest';
import type { HolidayRegion } from '../../../../base/company/contract/company.ts';
import { closedDays, type Opening } from './closed-days.ts';

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

const weekdays = [1, 2, 3, 4, 5];
const regionOf = (holidayRegion: HolidayRegion): Opening => ({
  holidayRegion,
  openWeekdays: weekdays,
  closures: [],
});

/** Every day that has a name, from the first year to the last. */
function namedDays(region: HolidayRegion, first: number, last: number): string[] {
  const closed = closedDays(regionOf(region));
  const found: string[] = [];
  for (let day = on(`${first}-01-01`); day.year <= last; day = day.add({ days: 1 })) {
    if (closed(day)?.name) found.push(day.toString());
  }
  return found;
}

describe('closedDays', () => {
  it('knows every public holiday of mainland France from 2025 to 2028, and no other', () => {
    expect(namedDays('metropole', 2025, 2028)).toEqual(mainland);
  });

  it('closes on weekends, without a name', () => {
    const closed = closedDays(regionOf('metropole'));
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
    ['saint-martin', '2026-05-28'],
    ['saint-barthelemy', '2026-10-09'],
  ] as const)('knows the days that only %s has: %s', (region, date) => {
    expect(closedDays(regionOf(region))(on(date))?.name).toBeTruthy();
    expect(closedDays(regionOf('metropole'))(on(date))).toBeNull();
  });

  // Code du travail L3134-13 and L3422-2: what each region adds to the mainland, and nothing else.
  it.each<[HolidayRegion, string[]]>([
    ['alsace-moselle', ['2027-03-26', '2027-12-26', '2028-04-14', '2028-12-26']],
    ['guadeloupe', ['2027-05-27', '2028-05-27']],
    ['guyane', ['2027-06-10', '2028-06-10']],
    ['martinique', ['2027-05-22', '2028-05-22']],
    ['mayotte', ['2027-04-27', '2028-04-27']],
    ['reunion', ['2027-12-20', '2028-12-20']],
    ['saint-barthelemy', ['2027-10-09', '2028-10-09']],
    ['saint-martin', ['2027-05-28', '2028-05-28']],
  ])('adds to the mainland, in %s, the days of the law alone', (region, added) => {
    const expected = [...mainland.filter((day) => day >= '2027'), ...added].toSorted();
    expect(namedDays(region, 2027, 2028)).toEqual(expected);
  });

  it('leaves an Ascension of 27 May where it is in Saint-Martin, which remembered with Guadeloupe until 2017', () => {
    const closed = closedDays(regionOf('saint-martin'));
    expect(closed(on('2049-05-27'))?.name).toBe('Ascension');
    expect(closed(on('2017-05-27'))?.name).toMatch(/esclavage/);
    expect(closed(on('2018-05-27'))).toEqual({ name: null });
    expect(closed(on('2018-05-28'))?.name).toMatch(/esclavage/);
  });

  it('closes when the company says so, on every day of a period and under the name of the first one', () => {
    const closures = [
      { firstOn: '2026-08-10', lastOn: '2026-08-21', name: 'Congés annuels' },
      { firstOn: '2026-08-21', lastOn: '2026-08-25', name: 'Inventaire' },
    ];
    const closed = closedDays({ ...regionOf('metropole'), closures });
    expect(closed(on('2026-08-07'))).toBeNull();
    expect(closed(on('2026-08-10'))).toEqual({ name: 'Congés annuels' });
    expect(closed(on('2026-08-15'))).toEqual({ name: 'Congés annuels' });
    expect(closed(on('2026-08-21'))).toEqual({ name: 'Congés annuels' });
    expect(closed(on('2026-08-25'))).toEqual({ name: 'Inventaire' });
    expect(closed(on('2026-08-26'))).toBeNull();
  });

  it('is open on the weekdays of the company: from Tuesday to Saturday, for instance', () => {
    const closed = closedDays({ ...regionOf('metropole'), openWeekdays: [2, 3, 4, 5, 6] });
    expect(closed(on('2026-11-21'))).toBeNull();
    expect(closed(on('2026-11-22'))).toEqual({ name: null });
    expect(closed(on('2026-11-23'))).toEqual({ name: null });
    expect(closed(on('2026-08-15'))?.name).toBe('Assomption');
  });
});
