import type { ClosedDays, Opening } from './closed-days.ts';

/** `closedDays`, whose calendars of the whole world are loaded with the first plan: a resting server does without. */
export async function loadClosedDays(opening: Opening): Promise<ClosedDays> {
  const calendars = await import('./closed-days.ts');
  return calendars.closedDays(opening);
}
