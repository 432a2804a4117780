import { chmod, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dropTables } from '../../../../platform/db/server/drop-tables.ts';
import { fillTables, type TableSource } from '../../../../platform/db/server/fill-tables.ts';
import { openDatabase } from '../../../../platform/db/server/open-database.ts';
import { openSnapshot } from '../../../../platform/db/server/open-snapshot.ts';
import { createLogger } from '../../../../platform/runtime/server/logger.ts';
import { restoreMark } from '../../../../platform/runtime/server/restore-mark.ts';
import type { Config } from '../../../../platform/runtime/server/config.ts';
import type { BackupManifest, TableTally } from '../../contract/manifest.ts';
import type { BaseParts, OnProgress } from '../base-parts.ts';
import { keyFile, rowsFile } from '../format/names.ts';
import { NoBackupError, readManifest } from '../format/read-manifest.ts';
import { fileHash, readSums, type Sums } from '../format/sums.ts';
import { syncFolders, syncPath } from '../make/sync-folders.ts';
import { verifyBackup } from '../verify-backup.ts';
import { refuseDifferences, tallyTables } from './compare-tables.ts';
import { emptyFolder, refuseFullDatabase, refuseFullFolder } from './empty-target.ts';
import { readRows } from './read-rows.ts';
import { refuseNewerVersion } from './refuse-newer-version.ts';
import { refuseNewerSteps, takeSteps } from './take-steps.ts';

/**
 * Puts a backup into an empty data folder, and its rows into SQLite there or into the empty database of `databaseUrl`,
 * whichever engine they come from. Everything is compared with the backup's hashes, before and after. What is left of
 * a restore that fails is removed; a base on which one was cut off does not start.
 *
 * The folder is not one that the rows know, so that the first start holds all mails.
 */
export async function restoreBackup(
  parts: BaseParts,
  backup: string,
  onProgress?: OnProgress,
): Promise<BackupManifest> {
  const { config } = parts;
  const manifest = await readManifest(backup);
  refuseNewerVersion(manifest, parts.version);
  refuseNewerSteps(manifest.steps, parts.owners);
  await refuseFullFolder(config.dataFolder);
  await refuseFullDatabase(config);
  await refuseDamage(backup, onProgress);
  try {
    await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
    await writeFile(join(config.dataFolder, restoreMark), manifest.createdAt, { mode: 0o600 });
    await putFiles(backup, config.dataFolder, onProgress);
    await putRows(parts, backup, manifest, onProgress);
    await syncFolders(config.dataFolder);
    await rm(join(config.dataFolder, restoreMark));
    return manifest;
  } catch (error) {
    await emptyFolder(config.dataFolder);
    await dropTables(config);
    throw error;
  }
}

async function refuseDamage(backup: string, onProgress?: OnProgress): Promise<void> {
  const { problems } = await verifyBackup(backup, onProgress);
  const [first] = problems;
  if (!first) return;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
  throw new NoBackupError(`the backup is damaged: ${first.path} is ${first.what}${more}`);
}

async function putFiles(backup: string, folder: string, onProgress?: OnProgress): Promise<void> {
  const sums: Sums = await readSums(backup);
  const kept = [...sums].filter(([path]) => path.startsWith('files/') || path === keyFile);
  await mkdir(join(folder, 'files'), { mode: 0o700 });
  let done = 0;
  for (const [path, hash] of kept) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(join(backup, path), target);
    await chmod(target, 0o600);
    await syncPath(target);
    if ((await fileHash(target)) !== hash) throw new Error(`${path} was not written as it was read`);
    onProgress?.('files', (done += 1), kept.length);
  }
}

async function putRows(
  parts: BaseParts,
  backup: string,
  { steps, tables }: BackupManifest,
  onProgress?: OnProgress,
): Promise<void> {
  const { config } = parts;
  const database = await openDatabase(config, createLogger('silent'));
  try {
    await takeSteps(database, steps, parts);
    await refuseForeignTables(config, tables);
    const total = tables.reduce((sum, { rows }) => sum + rows, 0);
    const sources = tables.map(({ table, rows: count }): TableSource => {
      const rows = () => readRows(join(backup, rowsFile(table)), count);
      return { table, rows };
    });
    let done = 0;
    await fillTables(database, sources, (_table, rows) => onProgress?.('rows', (done += rows), total));
  } finally {
    await database.close();
  }
  const snapshot = await openSnapshot(config);
  try {
    refuseDifferences(tables, await tallyTables(snapshot, onProgress));
  } finally {
    await snapshot.close();
  }
}

/** @throws NoBackupError for rows of a table that the steps do not make: the engine's own, or none at all */
async function refuseForeignTables(config: Config, tables: readonly TableTally[]): Promise<void> {
  const snapshot = await openSnapshot(config);
  try {
    const made = new Set(await snapshot.tables());
    const foreign = tables.find(({ table }) => !made.has(table));
    if (foreign)
      throw new NoBackupError(`the backup has rows of ${foreign.table}, which is no table of Miaou`);
  } finally {
    await snapshot.close();
  }
}
