import { clockWatch, type ClockWatch } from '../../../../platform/instance/server/clock-watch.ts';
import { lifeFiles, placeOf, removeLifeFiles } from '../../../../platform/instance/server/life-files.ts';
import { thisMachine, type Machine } from '../../../../platform/instance/server/machine.ts';
import type { Database } from '../../../../platform/db/server/database.ts';
import { changeLife, insertLife, listLives } from '../store/lives.ts';
import { beginLife, type LifePorts } from './begin-life.ts';
import { raiseHold } from './raise-hold.ts';

const everyMs = 60_000;

/**
 * Notes that this life goes on, and looks whether the clock has jumped or the database was put back under it: the row
 * is gone then, and the file is still there. Where both are gone, a later start on this folder took this life for over.
 */
export async function noteLife(
  ports: LifePorts,
  token: string,
  { machine, watch }: { machine: Machine; watch: ClockWatch } = { machine: thisMachine, watch: clockWatch },
): Promise<void> {
  const now = machine.now();
  const files = await lifeFiles(ports.config.dataFolder);
  const isStanding = files.some((file) => file.token === token);
  const jumped = watch.hasJumped();
  const unknown = await ports.db.transaction(async (tx) => {
    const isKnown = await changeLife(tx, token, { seen_at: now });
    if (jumped) await raiseHold(tx, ports, 'clockJumped', now);
    if (isKnown || !isStanding) return [];
    const place = placeOf(ports.config.dataFolder);
    await insertLife(tx, { token, started_at: now, seen_at: now, born: null, machine: machine.id(), place });
    await raiseHold(tx, ports, 'databaseOlder', now);
    const known = new Set((await listLives(tx)).map((row) => row.token));
    return files.map((file) => file.token).filter((other) => !known.has(other));
  });
  // Found once is enough: the next start goes on with what the database knows now.
  await removeLifeFiles(ports.config.dataFolder, unknown);
  if (jumped) watch.acknowledge();
}

const timers = new WeakMap<Database, NodeJS.Timeout>();

/** Begins a life and notes every minute that it goes on, until `endLife`. */
export async function keepLife(ports: LifePorts): Promise<void> {
  const token = await beginLife(ports);
  const note = () =>
    noteLife(ports, token).catch((error: unknown) => {
      ports.logger.error({ err: error }, 'the life of this server could not be noted');
    });
  timers.set(ports.db, setInterval(() => void note(), everyMs).unref());
}

export function endLife(db: Database): void {
  clearInterval(timers.get(db));
}
