import type { LifeFile } from '../../../../platform/instance/server/life-files.ts';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import type { HoldReason } from '../../contract/hold.ts';
import type { LifeRow } from '../tables.ts';

/** What a start finds around itself. */
export interface Surroundings {
  files: readonly LifeFile[];
  machine: string | null;
  place: string;
  now: string;
}

const birthMs = 120_000;
const clockSlackMs = 300_000;

/**
 * Whether a start is the continuation of what the database knows, or of a copy of it; null: it is. Every life in the
 * folder must be known to the database, and its file must be the very one that was written: a copy is made at another
 * moment. Where the file system does not tell that moment, the folder must be where one of the known lives was. Pure.
 */
export function copyReason(found: Surroundings, known: readonly LifeRow[]): HoldReason | null {
  if (known.length === 0) return null;
  if (found.files.length === 0) return isBesideABirth(found, known) ? null : 'otherFolder';
  const lives = found.files.map((file) => ({ file, row: known.find(({ token }) => token === file.token) }));
  if (lives.some(({ row }) => row === undefined)) return 'databaseOlder';
  if (lives.some(({ file, row }) => differ(file.born, row!.born))) return 'copied';
  const machines = known.flatMap(({ machine }) => machine ?? []);
  if (found.machine !== null && machines.length > 0 && !machines.includes(found.machine)) return 'copied';
  const isProven = lives.some(({ file, row }) => file.born !== null && row!.born !== null);
  return isProven || known.some(({ place }) => place === found.place) ? null : 'copied';
}

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

/** Another process began on this very folder a moment ago, and has not written its file yet. */
const isBesideABirth = (found: Surroundings, known: readonly LifeRow[]): boolean =>
  known.some(({ place, started_at }) => place === found.place && started_at > plusMs(found.now, -birthMs)) &&
  known.every(({ born }) => born === null);

/** True when the clock shows a time before the last one that was noted, five minutes of disagreement apart. */
export const isClockBack = (now: string, known: readonly LifeRow[]): boolean =>
  known.some(({ seen_at }) => seen_at > plusMs(now, clockSlackMs));
