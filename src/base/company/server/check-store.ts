import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { cleanLine } from '../../../platform/text/contract/clean-line.ts';
import type { StoreInput } from '../contract/company-input.ts';
import { hoursText, type DayHours, type WeekHours } from '../contract/week-hours.ts';

/** The columns of a store as they may be kept. @throws AppError on its field */
export function checkStore({ name, address, phone, hours, weekHours }: StoreInput) {
  const called = cleanLine(name);
  if (called === '') throw invalid('company.storeNameMissing', '/name');
  const week = weekHours && checkWeek(weekHours);
  return {
    name: called,
    address: cleanLine(address ?? '') || null,
    phone: cleanLine(phone ?? '') || null,
    hours: (week ? hoursText(week) : cleanLine(hours ?? '')) || null,
    week_hours: week && JSON.stringify(week),
  };
}

function checkWeek(week: WeekHours): WeekHours {
  for (const [day, hours] of week.entries()) checkDay(hours, `/weekHours/${day}`);
  return week;
}

function checkDay({ morning, afternoon }: DayHours, path: string): void {
  if (morning && morning.to <= morning.from) throw invalid('company.hoursReversed', `${path}/morning`);
  if (afternoon && afternoon.to <= afternoon.from)
    throw invalid('company.hoursReversed', `${path}/afternoon`);
  if (morning && afternoon && afternoon.from < morning.to) {
    throw invalid('company.hoursOverlap', `${path}/afternoon`);
  }
}
