import Holidays from 'date-holidays';
import type { HolidayRegion } from '../contract/company.ts';

type YearOfHolidays = ReadonlyMap<string, string>;

// Moselle and both Rhin departments share Good Friday and 26 December (Code du travail L3134-13).
const departments: Record<Exclude<HolidayRegion, 'metropole'>, string> = {
  'alsace-moselle': '67',
  guadeloupe: 'GP',
  guyane: 'GF',
  martinique: 'MQ',
  mayotte: 'YT',
  reunion: 'RE',
  'saint-barthelemy': 'BL',
  'saint-martin': 'MF',
};

const yearsOf = new Map<HolidayRegion, (year: number) => YearOfHolidays>();

/** The public holidays of a region, year by year: their names by date. */
export function publicHolidays(region: HolidayRegion): (year: number) => YearOfHolidays {
  const known = yearsOf.get(region);
  if (known) return known;
  const calendar = region === 'metropole' ? new Holidays('FR') : new Holidays('FR', departments[region]);
  const years = new Map<number, YearOfHolidays>();
  const load = (year: number): YearOfHolidays => {
    const loaded = years.get(year) ?? readYear(region, calendar, year);
    years.set(year, loaded);
    return loaded;
  };
  yearsOf.set(region, load);
  return load;
}

const readYear = (region: HolidayRegion, calendar: Holidays, year: number): YearOfHolidays =>
  new Map(
    calendar
      .getHolidays(year, 'fr')
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => [lawfulDate(region, holiday.date.slice(0, 10), holiday.rule), holiday.name] as const)
      .flatMap(([date, name]) => (date === null ? [] : [[date, name] as const])),
  );

/**
 * The library's holidays put right where the law says otherwise; null: not a holiday there.
 *
 * - Good Friday is one in Alsace-Moselle only (Code du travail L3134-13); in Guadeloupe and Martinique it is a usage.
 * - Saint-Martin remembers the abolition of slavery on 28 May since 2018 (Code du travail L3422-2 as changed by the
 *   law 2017-256), on 27 May with Guadeloupe before.
 */
function lawfulDate(region: HolidayRegion, date: string, rule: string): string | null {
  if (rule.startsWith('easter -2') && region !== 'alsace-moselle') return null;
  const abolition = region === 'saint-martin' && rule.startsWith('05-27');
  return abolition && date >= '2018' ? date.replace('-05-27', '-05-28') : date;
}
