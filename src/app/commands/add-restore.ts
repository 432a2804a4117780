import { resolve } from 'node:path';
import type { Command } from 'commander';
import { restoreBackup, tellCommand } from '../../base/backups/server/public.ts';
import { openDatabase } from '../../platform/db/server/open-database.ts';
import { createLogger } from '../../platform/runtime/server/logger.ts';
import { refuseHalfDone } from '../../platform/runtime/server/restore-mark.ts';
import { basePartsOf, dataOption, type DataOption } from './base-parts.ts';
import { isUpToDate } from './is-up-to-date.ts';
import { withProgress } from './show-progress.ts';

export function addRestore(program: Command): void {
  program
    .command('restore')
    .description(
      'put a backup into an empty data folder, and into the empty database of DATABASE_URL if it is given',
    )
    .argument('<backup>', 'folder of the backup')
    .option(...dataOption)
    .allowExcessArguments(false)
    .action(restore);
}

async function restore(backup: string, options: DataOption): Promise<void> {
  const parts = basePartsOf(options);
  refuseHalfDone(parts.config);
  const manifest = await withProgress((onProgress) => restoreBackup(parts, resolve(backup), onProgress));
  if (isUpToDate(parts, manifest.steps)) {
    const db = await openDatabase(parts.config, createLogger('silent'));
    const label = `${manifest.createdAt} (${manifest.version})`;
    try {
      await tellCommand(db, parts.clock, {
        ...{ action: 'backups.baseRestored', subject: { kind: 'backup', id: 'restored', label } },
      });
    } finally {
      await db.close();
    }
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    [
      `Restored into ${parts.config.dataFolder}: ${rows} rows and ${manifest.files.count} files, all verified.`,
      '  No mail leaves this base until an administrator has read what waits and confirms it.',
      ...(manifest.hasKey ? [] : ['  The backup has no secret.key: mail passwords must be typed again.']),
      '',
    ].join('\n'),
  );
}
