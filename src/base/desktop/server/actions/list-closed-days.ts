import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { publicHolidays, theCompany } from '../../../company/server/public.ts';
import type { Company } from '../../../company/contract/company.ts';
import { longestSpan, type ClosedDay, type ClosedDays, type DaySpan } from '../../contract/closed-days.ts';

/**
 * The days of a span on which the company does not work, and why.
 *
 * @throws AppError `desktop.spanInvalid` when the days are none, in the wrong order or too many.
 */
export async function listClosedDays(ctx: Context, span: DaySpan): Promise<ClosedDays> {
  const days = daysOf(span);
  const company = await theCompany(ctx.db.read);
  const today = Temporal.Instant.from(ctx.clock.now())
    .toZonedDateTimeISO(company.timezone)
    .toPlainDate()
    .toString();
  return { today, days: days.flatMap((day) => closedDay(company, day)) };
}

function closedDay(company: Company, day: Temporal.PlainDate): ClosedDay[] {
  const on = day.toString();
  const closure = company.closures.find(({ firstOn, lastOn }) => firstOn <= on && on <= lastOn);
  if (closure) return [{ on, kind: 'closure', name: closure.name }];
  const holiday = publicHolidays(company.holidayRegion)(day.year).get(on);
  if (holiday) return [{ on, kind: 'holiday', name: holiday }];
  const { openWeekdays } = company;
  const rests = openWeekdays.length > 0 && !openWeekdays.includes(day.dayOfWeek);
  return rests ? [{ on, kind: 'weekday', name: null }] : [];
}

function daysOf({ from, to }: DaySpan): Temporal.PlainDate[] {
  const first = dateOf(from);
  const last = dateOf(to);
  const count = first && last ? first.until(last, { largestUnit: 'days' }).days + 1 : 0;
  if (!first || count < 1 || count > longestSpan) {
    throw invalid('desktop.spanInvalid', '/to', { days: longestSpan });
  }
  return Array.from({ length: count }, (_, days) => first.add({ days }));
}

function dateOf(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    // A 31 February has the shape of a date.
    return null;
  }
}
