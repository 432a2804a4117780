import { plusMs } from '../../../platform/runtime/server/clock.ts';
import { undoDays } from '../contract/limits.ts';
import type { ImportPorts } from './ports.ts';
import { isAlive } from './state-of.ts';
import { changeImport, clearEnded, deleteImport, findCutOff, findForgotten } from './store/imports.ts';

const dayMs = 24 * 60 * 60_000;

/** Puts away the files that nobody came back to for a day, and after some weeks what an undo would need. */
export async function clearOld({ db, clock }: Pick<ImportPorts, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  const yesterday = plusMs(now, -dayMs);
  await db.transaction(async (tx) => {
    for (const row of await findForgotten(tx, yesterday)) {
      if (!isAlive(row, now)) await deleteImport(tx, row.id);
    }
    for (const { id } of await findCutOff(tx, yesterday)) {
      await changeImport(tx, id, { phase: 'stopped', ended_at: now, worker: null, file_hash: null });
    }
    await clearEnded(tx, plusMs(now, -undoDays * dayMs));
  });
}
