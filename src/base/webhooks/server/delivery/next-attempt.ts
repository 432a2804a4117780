import { plusMs } from '../../../../platform/runtime/server/clock.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long an event is tried for, and how long nothing may arrive before the webhook is stopped. */
export const patienceMs = 24 * hour;

/** Waits after the first failures; the last one repeats. */
const waits = [30 * second, minute, 5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour];

/** When to try again after `attempts` failures; null: no more, the patience ends before. */
export function nextAttempt(createdAt: string, attempts: number, now: string): string | null {
  const next = plusMs(now, waits[Math.min(attempts, waits.length) - 1] ?? waits[0]!);
  return next <= plusMs(createdAt, patienceMs) ? next : null;
}
