import type { Context } from '../../../../platform/http/server/context.ts';
import type { CalendarChange, Company } from '../../contract/company.ts';
import { checkCalendar } from '../check-calendar.ts';
import { replaceClosures } from '../store/closures.ts';
import { writeCompany } from '../write-company.ts';

/**
 * When the company works: its zone, its public holidays, its weekdays, its closures. What was counted with the
 * calendar before stays as it is; whoever counts from it says what would move.
 */
export async function changeCalendar(ctx: Context, { version, ...input }: CalendarChange): Promise<Company> {
  const calendar = checkCalendar(input);
  const closures = calendar.closures.map(({ firstOn, lastOn, name }) => ({
    id: ctx.newId(),
    first_on: firstOn,
    last_on: lastOn,
    name,
  }));
  return writeCompany(ctx, {
    change: {
      timezone: calendar.timezone,
      holiday_region: calendar.holidayRegion,
      open_weekdays: calendar.openWeekdays.join(''),
    },
    version,
    act: 'calendarChanged',
    details: { closures: closures.length },
    also: (tx) => replaceClosures(tx, closures),
  });
}
