import { recordAct, type Actor } from '../../../audit/server/public.ts';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import type { BackupCause } from '../../contract/manifest.ts';
import { removeSuperfluous } from '../schedule/remove-superfluous.ts';
import { makeBackup, type MadeBackup } from '../make/make-backup.ts';
import type { BackupPorts } from '../ports.ts';
import { changeRun } from '../store/runs.ts';
import type { BegunRun } from './begin-run.ts';
import { followRun } from './follow-run.ts';

/** Writes the backup of a run that has begun, and how it ended. Never rejects: the run says what went wrong. */
export async function carryOutRun(
  ports: BackupPorts,
  run: BegunRun,
  who: Actor & { cause: BackupCause },
): Promise<void> {
  const { parts, logger, underWay } = ports;
  const follower = followRun(ports, run.id);
  try {
    const made = await makeBackup(parts, {
      ...{ folder: parts.config.backupsFolder, cause: who.cause, withKey: run.settings.withKey },
      ...{ signal: underWay.signal, onProgress: follower.onProgress },
    });
    await follower.end();
    await tellMade(ports, run, made, who);
    if (who.cause === 'schedule') await letGo(ports, run);
  } catch (error) {
    logger.error({ err: error }, 'a backup failed');
    await follower.end();
    await tellFailed(ports, run, error, who);
  }
}

/** The backup is made: that an older one cannot be removed is for the log, and is tried again with the next. */
async function letGo({ parts, logger }: BackupPorts, { settings }: BegunRun): Promise<void> {
  try {
    await removeSuperfluous(parts.config.backupsFolder, settings);
  } catch (error) {
    logger.error({ err: error }, 'a backup that need not be kept could not be removed');
  }
}

async function tellMade(
  { db, parts }: BackupPorts,
  { id }: BegunRun,
  { name, manifest }: MadeBackup,
  who: Actor,
): Promise<void> {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  await db.transaction(async (tx) => {
    await changeRun(tx, id, { ended_at: parts.clock.now(), name });
    await recordAct(
      tx,
      { ...who, clock: parts.clock },
      {
        ...{ action: 'backups.backupMade', subject: { kind: 'backup', id: name, label: name } },
        details: { rows, files: manifest.files.count, missingFiles: manifest.missingFiles.length },
      },
    );
  });
}

async function tellFailed(
  { db, parts, logger }: BackupPorts,
  { id }: BegunRun,
  error: unknown,
  who: Actor,
): Promise<void> {
  const code = error instanceof AppError ? error.code : 'platform.internal';
  try {
    await db.transaction(async (tx) => {
      await changeRun(tx, id, { ended_at: parts.clock.now(), error: code });
      await recordAct(
        tx,
        { ...who, clock: parts.clock },
        { action: 'backups.backupFailed', details: { code } },
      );
    });
  } catch (failure) {
    // On a full disk not even this can be written; a run that nobody sees any more counts as cut off.
    logger.error({ err: failure }, 'the end of a backup could not be written down');
  }
}
