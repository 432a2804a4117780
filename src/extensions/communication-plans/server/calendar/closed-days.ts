import type { HolidayRegion } from '../../../../base/company/contract/company.ts';
import { publicHolidays } from '../../../../base/company/server/public.ts';

/** Why nobody works on a day: the name of the holiday or closure, or null for its weekday. */
export interface ClosedDay {
  name: string | null;
}

/** Says whether `day` is closed, and why; null on an open day. */
export type ClosedDays = (day: Temporal.PlainDate) => ClosedDay | null;

/** When a company works: the part of the base's company that civil dates are counted with. */
export interface Opening {
  holidayRegion: HolidayRegion;
  /** ISO weekdays, 1 (Monday) to 7. Without any, every day would be closed: then none is for its weekday. */
  openWeekdays: readonly number[];
  closures: readonly { firstOn: string; lastOn: string; name: string }[];
}

/**
 * The days on which nothing should leave: the weekdays on which the company does not work, the public holidays of
 * its region, and its own closures.
 */
export function closedDays({ holidayRegion, openWeekdays, closures }: Opening): ClosedDays {
  const holidays = publicHolidays(holidayRegion);
  const open = new Set(openWeekdays);
  return (day) => {
    const date = day.toString();
    const closure = closures.find(({ firstOn, lastOn }) => firstOn <= date && date <= lastOn);
    const name = closure?.name ?? holidays(day.year).get(date);
    if (name !== undefined) return { name };
    return open.size > 0 && !open.has(day.dayOfWeek) ? { name: null } : null;
  };
}
