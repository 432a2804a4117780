import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { orNull } from '../../../platform/files/server/or-null.ts';
import type { Backup } from '../contract/backups.ts';
import type { BackupManifest } from '../contract/manifest.ts';
import { backupName, rowsFile } from './format/names.ts';
import { readManifest } from './format/read-manifest.ts';

/** More than any retention keeps. */
const most = 1000;

/** The whole backups in a folder, the newest first. A folder that bears the name and is none is left out. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const backups: Backup[] = [];
  for (const name of await namesIn(folder)) {
    const manifest = await readManifest(join(folder, name)).catch(() => null);
    if (manifest) backups.push(await backupOf(folder, name, manifest));
  }
  return backups;
}

/** The path of the newest backup. */
export async function latestBackup(folder: string): Promise<string | null> {
  const [name] = await namesIn(folder);
  return name === undefined ? null : join(folder, name);
}

async function namesIn(folder: string): Promise<string[]> {
  const names = (await orNull(readdir(folder))) ?? [];
  // The moment is part of the name.
  return names
    .filter((name) => backupName.test(name))
    .sort()
    .reverse()
    .slice(0, most);
}

async function backupOf(folder: string, name: string, manifest: BackupManifest): Promise<Backup> {
  const { createdAt, cause, version, tables, files, missingFiles, hasKey } = manifest;
  let bytes = files.bytes;
  for (const { table } of tables) {
    bytes += (await orNull(stat(join(folder, name, rowsFile(table)))))?.size ?? 0;
  }
  return {
    ...{ name, createdAt, cause, version, hasKey, bytes },
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    files: files.count,
    missingFiles: missingFiles.length,
  };
}
