import { createHash } from 'node:crypto';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';

const minute = 60_000;

/** A mail that a server does not take within this time after its first attempt waits for a person. */
export const retriedForMs = 48 * 60 * minute;

/** The wait after a failure, by how long ago the first attempt was: 1, 5, 15, 60 minutes, then hourly. */
const waits = [
  { before: minute / 2, wait: minute },
  { before: 4 * minute, wait: 5 * minute },
  { before: 15 * minute, wait: 15 * minute },
] as const;

/** At most so much of the wait is added, so that what failed together does not come back together. */
const jitterShare = 0.2;

/** When a message that failed at `now` is tried again by itself; null: no more, before `until`, its last moment. */
export function nextRetry(
  { id, attempt }: { id: string; attempt: number },
  now: string,
  until: string,
): string | null {
  const since = Date.parse(now) - (Date.parse(until) - retriedForMs);
  const wait = waits.find(({ before }) => since < before)?.wait ?? 60 * minute;
  const at = plusMs(now, Math.round(wait * (1 + jitterShare * shareOf(`${id} ${attempt}`))));
  return at <= until ? at : null;
}

/** Between 0 and 1, always the same for the same text. */
const shareOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
