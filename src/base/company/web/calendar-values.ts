import type { Closure, Company, CompanyCalendar } from '../contract/company.ts';

export interface ClosureValues {
  /** Of this browser only: tells two lines apart while they change. */
  key: string;
  firstOn: string | null;
  lastOn: string | null;
  name: string;
}

/** The calendar while somebody changes it: days are still being chosen. */
export interface CalendarValues {
  timezone: string;
  holidayRegion: Company['holidayRegion'];
  openWeekdays: string[];
  closures: ClosureValues[];
}

export const valuesOf = (company: CompanyCalendar): CalendarValues => ({
  timezone: company.timezone,
  holidayRegion: company.holidayRegion,
  openWeekdays: company.openWeekdays.map(String),
  closures: company.closures.map((closure, index) => ({ key: `kept-${index}`, ...closure })),
});

/** What the server is given. A day that is not chosen is sent as none, for it to say so beside its field. */
export const calendarOf = (values: CalendarValues): CompanyCalendar => ({
  timezone: values.timezone,
  holidayRegion: values.holidayRegion,
  openWeekdays: values.openWeekdays.map(Number),
  closures: values.closures.map(({ firstOn, lastOn, name }) => ({
    firstOn: firstOn ?? noDay,
    lastOn: lastOn ?? firstOn ?? noDay,
    name,
  })),
});

const noDay = '0000-00-00';

/** How many days a closure lasts, both ends included. */
export const closureDays = ({ firstOn, lastOn }: Closure): number =>
  Math.round((Date.parse(lastOn) - Date.parse(firstOn)) / 86_400_000) + 1;
