const dayMs = 86_400_000;

const utcOf = (date: string): Date => new Date(`${date}T00:00:00Z`);
const textOf = (moment: Date): string => moment.toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string =>
  textOf(new Date(utcOf(date).getTime() + days * dayMs));

/** The same day of another month, or the last of that month when it is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return textOf(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last.getUTCDate()))));
}

/** 0 for Monday to 6 for Sunday. */
const weekday = (date: string): number => (utcOf(date).getUTCDay() + 6) % 7;

const mondayOf = (date: string): string => addDays(date, -weekday(date));

/** The seven days of the week of `date`, from Monday. */
export const weekOf = (date: string): string[] => {
  const monday = mondayOf(date);
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day));
};

/** The weeks that hold the month of `date`, whole ones. */
export function weeksOfMonth(date: string): string[][] {
  const month = date.slice(0, 7);
  const weeks: string[][] = [];
  for (let day = mondayOf(`${month}-01`); day.slice(0, 7) <= month; day = addDays(day, 7)) {
    weeks.push(weekOf(day));
  }
  return weeks;
}

export type CalendarView = 'month' | 'week';

export const weeksOf = (view: CalendarView, date: string): string[][] =>
  view === 'month' ? weeksOfMonth(date) : [weekOf(date)];

/** Where a key leads from `date` (the keys of the ARIA date grid); null for any other key. */
export function dayOfKey(key: string, date: string): string | null {
  const days: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -weekday(date),
    End: 6 - weekday(date),
  };
  if (key === 'PageUp') return addMonths(date, -1);
  if (key === 'PageDown') return addMonths(date, 1);
  const step = days[key];
  return step === undefined ? null : addDays(date, step);
}
