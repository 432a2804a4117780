import type { CalendarValues, ClosureValues } from './calendar-values.ts';

const plainFields = ['openWeekdays', 'holidayRegion', 'timezone'] as const;

/** What two people may have written differently: each closure counts by itself, as each may have added another. */
export type CalendarField = (typeof plainFields)[number] | `closure ${string}`;

export interface CalendarWords {
  weekday: (day: string) => string;
  region: (region: CalendarValues['holidayRegion']) => string;
  /** Whether a closure stands in it. */
  isThere: string;
  isNotThere: string;
}

export const closureField = ({ firstOn, lastOn, name }: ClosureValues): CalendarField =>
  `closure ${firstOn} ${lastOn ?? firstOn} ${name.trim()}`;

/** The closures of both, each once. */
export const closuresOfBoth = (
  mine: CalendarValues,
  theirs: CalendarValues,
): ReadonlyMap<CalendarField, ClosureValues> =>
  new Map([...mine.closures, ...theirs.closures].map((closure) => [closureField(closure), closure]));

export const calendarFields = (mine: CalendarValues, theirs: CalendarValues): CalendarField[] => [
  ...plainFields,
  ...closuresOfBoth(mine, theirs).keys(),
];

/** The calendar as people read it, field by field. */
export function saidCalendar(
  values: CalendarValues,
  fields: readonly CalendarField[],
  words: CalendarWords,
): Record<CalendarField, string> {
  const there = new Set(values.closures.map(closureField));
  const closures = fields.map((field) => [field, there.has(field) ? words.isThere : words.isNotThere]);
  return {
    ...(Object.fromEntries(closures) as Record<CalendarField, string>),
    openWeekdays: values.openWeekdays.toSorted().map(words.weekday).join(', '),
    holidayRegion: words.region(values.holidayRegion),
    timezone: values.timezone,
  };
}

/** Mine, but for what was chosen of theirs. */
export function withTaken(
  mine: CalendarValues,
  theirs: CalendarValues,
  taken: ReadonlySet<CalendarField>,
): CalendarValues {
  const side = (field: CalendarField) => (taken.has(field) ? theirs : mine);
  const stands = (field: CalendarField) =>
    side(field).closures.some((closure) => closureField(closure) === field);
  const closures = [...closuresOfBoth(mine, theirs)].filter(([field]) => stands(field));
  return {
    openWeekdays: side('openWeekdays').openWeekdays,
    holidayRegion: side('holidayRegion').holidayRegion,
    timezone: side('timezone').timezone,
    // Keys of one browser, made anew: lines of two origins stand side by side now.
    closures: closures.map(([, closure], index) => ({ ...closure, key: `settled-${index}` })),
  };
}
