import {
  lifeFiles,
  newLifeToken,
  placeOf,
  removeLifeFiles,
  writeLifeFile,
} from '../../../../platform/instance/server/life-files.ts';
import { thisMachine, type Machine } from '../../../../platform/instance/server/machine.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import type { HoldReason } from '../../contract/hold.ts';
import { boundSeenAt, changeLife, insertLife, listLives, removeLives } from '../store/lives.ts';
import type { LifeRow } from '../tables.ts';
import { copyReason, isClockBack, type Surroundings } from './hold-reason.ts';
import { raiseHold } from './raise-hold.ts';

export type LifePorts = Pick<Platform, 'db' | 'newId' | 'live' | 'logger' | 'config'>;

/**
 * What a start does before anything may leave: it compares where it runs with what the database knows, holds all mails
 * when that looks like a copy or a wrong clock, and writes its own life into both. Returns the life's token.
 *
 * The row is there before the file, and both before the former ones go: a start that is killed in between is not taken
 * for a copy.
 */
export async function beginLife(ports: LifePorts, machine: Machine = thisMachine): Promise<string> {
  const { db, config, logger } = ports;
  const found: Surroundings = {
    // Before the rows: a file that another start writes now has its row already.
    files: await lifeFiles(config.dataFolder),
    machine: machine.id(),
    place: placeOf(config.dataFolder),
    now: machine.now(),
  };
  const token = newLifeToken();
  const { reasons, known } = await enter(ports, token, found);
  try {
    const born = await writeLifeFile(config.dataFolder, token);
    await db.transaction((tx) => changeLife(tx, token, { born }));
    await forget(ports, found, { known, isCopy: reasons.some((reason) => reason !== 'clockBack') });
  } catch (failure) {
    // The former life stands for this one: a full disk must not keep the company from working.
    logger.warn({ err: failure }, 'this start could not be written into the data folder');
  }
  return token;
}

function enter(
  ports: LifePorts,
  token: string,
  found: Surroundings,
): Promise<{ reasons: HoldReason[]; known: LifeRow[] }> {
  const { now, machine, place } = found;
  return ports.db.transaction(async (tx) => {
    const known = await listLives(tx);
    const copied = copyReason(found, known);
    const reasons: HoldReason[] = copied ? [copied] : [];
    if (isClockBack(now, known)) reasons.push('clockBack');
    await boundSeenAt(tx, now);
    await insertLife(tx, { token, started_at: now, seen_at: now, born: null, machine, place });
    for (const reason of reasons) await raiseHold(tx, ports, reason, now);
    return { reasons, known };
  });
}

/** A life that was noted so lately may still go on: another process on the same folder. */
const maybeRunningMs = 180_000;

/**
 * The former lives of this very place go. In a copy, the folder's own go, and the rows stay: they may be the
 * original's, which goes on elsewhere.
 */
async function forget(
  { db, config }: LifePorts,
  { files, machine, place, now }: Surroundings,
  { known, isCopy }: { known: readonly LifeRow[]; isCopy: boolean },
): Promise<void> {
  if (isCopy)
    return removeLifeFiles(
      config.dataFolder,
      files.map(({ token }) => token),
    );
  const former = known
    .filter((row) => row.machine === machine && row.place === place)
    .filter(({ seen_at }) => seen_at < plusMs(now, -maybeRunningMs))
    .map(({ token }) => token)
    .filter((token) => files.some((file) => file.token === token));
  await removeLifeFiles(config.dataFolder, former);
  await db.transaction((tx) => removeLives(tx, former));
}
