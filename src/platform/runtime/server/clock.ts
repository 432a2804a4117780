/** The only source of time. Tests pass their own. */
export interface Clock {
  /** The present moment as ISO-8601 UTC with milliseconds, `2026-11-23T08:12:00.000Z`. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** The moment `ms` milliseconds after (or, negative, before) `moment`; both ISO-8601 UTC. */
export const plusMs = (moment: string, ms: number): string => new Date(Date.parse(moment) + ms).toISOString();
