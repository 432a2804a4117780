import type { Command } from 'commander';
import { moveRows, tellCommand } from '../../base/backups/server/public.ts';
import { openDatabase } from '../../platform/db/server/open-database.ts';
import { createLogger } from '../../platform/runtime/server/logger.ts';
import { PlainError } from '../../platform/runtime/server/plain-error.ts';
import { refuseHalfDone } from '../../platform/runtime/server/restore-mark.ts';
import { basePartsOf, dataOption, type DataOption } from './base-parts.ts';
import { withProgress } from './show-progress.ts';

export function addMoveToPostgres(program: Command): void {
  program
    .command('move-to-postgres')
    .description(
      'copy the rows of the data folder into the empty database of DATABASE_URL; files stay in the folder',
    )
    .option(...dataOption)
    .allowExcessArguments(false)
    .action(move);
}

async function move(options: DataOption): Promise<void> {
  const parts = basePartsOf(options);
  if (parts.config.databaseUrl === null)
    throw new PlainError('DATABASE_URL must name the empty database to move to');
  // What an earlier move has left is in the other database, and that one must be empty.
  refuseHalfDone({ ...parts.config, databaseUrl: null });
  const tables = await withProgress((onProgress) => moveRows(parts, onProgress));
  const db = await openDatabase(parts.config, createLogger('silent'));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  try {
    await tellCommand(db, parts.clock, {
      action: 'backups.baseMoved',
      details: { rows, tables: tables.length },
    });
  } finally {
    await db.close();
  }
  const width = Math.max(...tables.map(({ table }) => table.length));
  process.stdout.write(
    [
      ...tables.map(
        (each) => `  ${each.table.padEnd(width)} ${String(each.rows).padStart(9)}  ${each.hash.slice(0, 16)}`,
      ),
      `${rows} rows in ${tables.length} tables, the same on both sides.`,
      `  Start Miaou with DATABASE_URL and the same data folder. ${parts.config.dataFolder}/miaou.sqlite is as it was:`,
      '  put it away once everything is well, and never start Miaou on it again.',
      '',
    ].join('\n'),
  );
}
