import { resolve } from 'node:path';
import type { Command } from 'commander';
import {
  makeBackup,
  tellCommand,
  words,
  type BaseParts,
  type MadeBackup,
} from '../../base/backups/server/public.ts';
import { openDatabase } from '../../platform/db/server/open-database.ts';
import { AppError } from '../../platform/errors/contract/app-error.ts';
import { createLogger } from '../../platform/runtime/server/logger.ts';
import { PlainError } from '../../platform/runtime/server/plain-error.ts';
import { refuseHalfDone } from '../../platform/runtime/server/restore-mark.ts';
import { basePartsOf, dataOption, type DataOption } from './base-parts.ts';
import { isUpToDate } from './is-up-to-date.ts';
import { withProgress } from './show-progress.ts';

interface BackupOptions extends DataOption {
  /** Commander's way of saying that `--without-key` was given. */
  withoutKey?: true;
}

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('write a backup, while Miaou runs or not')
    .argument('[folder]', 'folder that the backup is made in (MIAOU_BACKUPS, <data>/backups)')
    .option(...dataOption)
    .option('--without-key', 'leave out secret.key: mail passwords must then be typed again after a restore')
    .allowExcessArguments(false)
    .action(backUp);
}

async function backUp(folder: string | undefined, options: BackupOptions): Promise<void> {
  const parts = basePartsOf(options);
  refuseHalfDone(parts.config);
  const wish = { folder: resolve(folder ?? parts.config.backupsFolder), withKey: !options.withoutKey };
  const made = await withProgress((onProgress) =>
    makeBackup(parts, { ...wish, cause: 'command', onProgress }).catch((error: unknown) => {
      throw error instanceof AppError
        ? new PlainError(words(error.code.replace('backups.', 'errors.')))
        : error;
    }),
  );
  await tell(parts, made);
  process.stdout.write(summaryOf(made));
}

function summaryOf({ path, manifest }: MadeBackup): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { files, missingFiles, hasKey } = manifest;
  return [
    `${path}: ${rows} rows, ${files.count} files`,
    hasKey
      ? '  It holds secret.key, which opens the stored mail passwords: keep it in a safe place.'
      : '  It does not hold secret.key: after a restore, mail passwords must be typed again.',
    ...(missingFiles.length > 0
      ? [`  ${missingFiles.length} files that rows name were not there: see "miaou doctor --all".`]
      : []),
    '',
  ].join('\n');
}

async function tell(parts: BaseParts, { name, manifest }: MadeBackup): Promise<void> {
  if (!isUpToDate(parts, manifest.steps)) return;
  const db = await openDatabase(parts.config, createLogger('silent'));
  try {
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    await tellCommand(db, parts.clock, {
      ...{ action: 'backups.backupMade', subject: { kind: 'backup', id: name, label: name } },
      details: { rows, files: manifest.files.count, missingFiles: manifest.missingFiles.length },
    });
  } finally {
    await db.close();
  }
}
