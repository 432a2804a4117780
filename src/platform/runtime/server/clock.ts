/** The only source of time. Tests pass their own. */
export interface Clock {
  /** The present moment as ISO-8601 UTC with milliseconds, `2026-11-23T08:12:00.000Z`. */
  now(): string;
}

let lastMs = 0;
let lastMoment = '';

/** Many ask within one millisecond, and writing a moment down takes longer than reading the time. */
export const systemClock: Clock = {
  now() {
    const ms = Date.now();
    if (ms !== lastMs) {
      lastMs = ms;
      lastMoment = new Date(ms).toISOString();
    }
    return lastMoment;
  },
};

/** The moment `ms` milliseconds after (or, negative, before) `moment`; both ISO-8601 UTC. */
export const plusMs = (moment: string, ms: number): string => new Date(Date.parse(moment) + ms).toISOString();
