import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { cleanText } from '../../../platform/rich-text/contract/clean-text.ts';
import type { Closure, CompanyCalendar } from '../contract/company.ts';

/** A closure that lasts longer is a slip in one of its years. */
const longestClosureDays = 366;

/** The calendar as it may be kept. @throws AppError on the field that is wrong. */
export function checkCalendar(calendar: CompanyCalendar): CompanyCalendar {
  const { timezone, holidayRegion, openWeekdays } = calendar;
  if (!isTimezone(timezone)) throw invalid('company.timezoneUnknown', '/timezone');
  if (openWeekdays.length === 0) throw invalid('company.noOpenWeekday', '/openWeekdays');
  const closures = calendar.closures.map((closure, index) => checkClosure(closure, `/closures/${index}`));
  return {
    timezone,
    holidayRegion,
    openWeekdays: openWeekdays.toSorted((one, other) => one - other),
    closures,
  };
}

function isTimezone(name: string): boolean {
  try {
    // An offset (`+01:00`) is not a zone: it knows no summer time.
    const { timeZone } = new Intl.DateTimeFormat('fr', { timeZone: name }).resolvedOptions();
    return /^[A-Za-z]/.test(timeZone);
  } catch {
    return false;
  }
}

function checkClosure({ firstOn, lastOn, name }: Closure, path: string): Closure {
  const first = readDate(firstOn, `${path}/firstOn`);
  const last = readDate(lastOn, `${path}/lastOn`);
  const days = first.until(last, { largestUnit: 'day' }).days + 1;
  if (days < 1) throw invalid('company.closureReversed', `${path}/lastOn`);
  if (days > longestClosureDays) {
    throw invalid('company.closureTooLong', `${path}/lastOn`, { days: longestClosureDays });
  }
  const called = cleanText(name).replace(/\s+/g, ' ').trim();
  if (called === '') throw invalid('company.closureNameMissing', `${path}/name`);
  return { firstOn, lastOn, name: called };
}

function readDate(text: string, path: string): Temporal.PlainDate {
  const date = existing(text);
  if (date && date.year >= 2000 && date.year <= 2100) return date;
  throw invalid('company.dateInvalid', path);
}

function existing(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
