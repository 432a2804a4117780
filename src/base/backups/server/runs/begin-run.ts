import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { BackupSettings } from '../../contract/backups.ts';
import type { BackupCause } from '../../contract/manifest.ts';
import type { BackupPorts } from '../ports.ts';
import { holdSettings, settingsOfRow } from '../settings-of.ts';
import { insertRun, runUnderWay } from '../store/runs.ts';
import { aliveSince } from './run-of-row.ts';

export interface BegunRun {
  id: string;
  settings: BackupSettings;
}

/** Writes down that a backup begins. @throws AppError `backups.underWay` while one is being written, here or elsewhere */
export async function beginRun(ports: BackupPorts, cause: BackupCause): Promise<BegunRun> {
  const { db, newId, parts, underWay } = ports;
  if (underWay.signal.aborted) throw conflict('backups.interrupted');
  const now = parts.clock.now();
  const id = newId();
  const settings = await db.transaction(async (tx) => {
    const row = await holdSettings(tx, now);
    if (await runUnderWay(tx, aliveSince(now))) throw conflict('backups.underWay');
    await insertRun(tx, {
      ...{ id, cause, started_at: now, seen_at: now, ended_at: null },
      ...{ phase: 'files', done: 0, total: 0, error: null, name: null },
    });
    return settingsOfRow(row);
  });
  return { id, settings };
}
