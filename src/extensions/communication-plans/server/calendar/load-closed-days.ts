import type { ClosedDays, closedDays } from './closed-days.ts';

/** `closedDays`, whose calendars of the whole world are loaded with the first plan: a resting server does without. */
export async function loadClosedDays(...region: Parameters<typeof closedDays>): Promise<ClosedDays> {
  const calendars = await import('./closed-days.ts');
  return calendars.closedDays(...region);
}
