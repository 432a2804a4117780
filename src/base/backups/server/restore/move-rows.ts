import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropTables } from '../../../../platform/db/server/drop-tables.ts';
import { fillTables } from '../../../../platform/db/server/fill-tables.ts';
import { openDatabase } from '../../../../platform/db/server/open-database.ts';
import { openSnapshot } from '../../../../platform/db/server/open-snapshot.ts';
import type { Snapshot } from '../../../../platform/db/server/snapshot.ts';
import { createLogger } from '../../../../platform/runtime/server/logger.ts';
import { moveMark } from '../../../../platform/runtime/server/restore-mark.ts';
import type { BackupManifest, TableTally } from '../../contract/manifest.ts';
import type { BaseParts, OnProgress } from '../base-parts.ts';
import { refuseDifferences, tallyTables } from './compare-tables.ts';
import { refuseFullDatabase } from './empty-target.ts';
import { takeSteps } from './take-steps.ts';

/**
 * Copies the rows of the SQLite file of the data folder into the empty database of `databaseUrl`, and compares each
 * table on both sides. No process can have the file open meanwhile, so that nothing is written that would be lost; the
 * file stays as it is. A database in which the copy was cut off is not started on.
 *
 * @throws InUseError while Miaou runs on it
 */
export async function moveRows(parts: BaseParts, onProgress?: OnProgress): Promise<TableTally[]> {
  const { config } = parts;
  await refuseFullDatabase(config);
  const source = await openSnapshot({ ...config, databaseUrl: null }, 'alone');
  const mark = join(config.dataFolder, moveMark);
  try {
    await writeFile(mark, parts.clock.now(), { mode: 0o600 });
    const tables = await copyAndCompare(parts, source, onProgress);
    await rm(mark);
    return tables;
  } catch (error) {
    await dropTables(config);
    await rm(mark, { force: true });
    throw error;
  } finally {
    await source.close();
  }
}

async function copyAndCompare(
  parts: BaseParts,
  source: Snapshot,
  onProgress?: OnProgress,
): Promise<TableTally[]> {
  await copyRows(parts, source, onProgress);
  const expected = await tallyTables(source, onProgress);
  const target = await openSnapshot(parts.config);
  try {
    refuseDifferences(expected, await tallyTables(target, onProgress));
  } finally {
    await target.close();
  }
  return expected;
}

async function copyRows(parts: BaseParts, source: Snapshot, onProgress?: OnProgress): Promise<void> {
  const tables = await source.tables();
  const steps: BackupManifest['steps'] = [];
  for await (const rows of source.rows('schema_steps')) {
    for (const row of rows) steps.push({ owner: String(row['owner']), name: String(row['name']) });
  }
  let total = 0;
  for (const table of tables) total += await source.count(table);
  const database = await openDatabase(parts.config, createLogger('silent'));
  try {
    await takeSteps(database, steps, parts);
    let done = 0;
    const sources = tables.map((table) => ({ table, rows: () => source.rows(table) }));
    await fillTables(database, sources, (_table, rows) => onProgress?.('rows', (done += rows), total));
  } finally {
    await database.close();
  }
}
