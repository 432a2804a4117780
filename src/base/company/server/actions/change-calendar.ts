import type { Context } from '../../../../platform/http/server/context.ts';
import type { Company, CompanyCalendar } from '../../contract/company.ts';
import { checkCalendar } from '../check-calendar.ts';
import { theCompany } from '../public.ts';
import { replaceClosures } from '../store/closures.ts';
import { updateCompany } from '../store/companies.ts';

/**
 * When the company works: its zone, its public holidays, its weekdays, its closures. What was counted with the
 * calendar before stays as it is; whoever counts from it says what would move.
 */
export async function changeCalendar(ctx: Context, input: CompanyCalendar): Promise<Company> {
  const calendar = checkCalendar(input);
  const closures = calendar.closures.map(({ firstOn, lastOn, name }) => ({
    id: ctx.newId(),
    first_on: firstOn,
    last_on: lastOn,
    name,
  }));
  await ctx.db.transaction(async (tx) => {
    // First the one row that others wait for: two changes at once follow each other.
    await updateCompany(tx, {
      timezone: calendar.timezone,
      holiday_region: calendar.holidayRegion,
      open_weekdays: calendar.openWeekdays.join(''),
    });
    await replaceClosures(tx, closures);
  });
  return theCompany(ctx.db.read);
}
