import Holidays from 'date-holidays';
import type { HolidayRegion } from '../../../../base/company/contract/company.ts';

/** Why nobody works on a day: the name of the holiday, or null for a weekend. */
export interface ClosedDay {
  name: string | null;
}

/** Says whether `day` is closed, and why; null on an open day. */
export type ClosedDays = (day: Temporal.PlainDate) => ClosedDay | null;

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

function holidaysOf(region: HolidayRegion): (year: number) => YearOfHolidays {
  const known = yearsOf.get(region);
  if (known) return known;
  const calendar = region === 'metropole' ? new Holidays('FR') : new Holidays('FR', departments[region]);
  const years = new Map<number, YearOfHolidays>();
  const load = (year: number): YearOfHolidays => {
    const loaded = years.get(year) ?? readYear(calendar, year);
    years.set(year, loaded);
    return loaded;
  };
  yearsOf.set(region, load);
  return load;
}

const readYear = (calendar: Holidays, year: number): YearOfHolidays =>
  new Map(
    calendar
      .getHolidays(year, 'fr')
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => [holiday.date.slice(0, 10), holiday.name]),
  );

/**
 * The days on which nothing should leave: weekends, the public holidays of the region, and the company's own
 * closures (civil date → name).
 */
export function closedDays(region: HolidayRegion, closures: ReadonlyMap<string, string>): ClosedDays {
  const holidays = holidaysOf(region);
  return (day) => {
    const date = day.toString();
    const name = closures.get(date) ?? holidays(day.year).get(date);
    if (name !== undefined) return { name };
    return day.dayOfWeek >= 6 ? { name: null } : null;
  };
}
