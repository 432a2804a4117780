import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSnapshot } from '../../../../platform/db/server/open-snapshot.ts';
import { orNull } from '../../../../platform/files/server/or-null.ts';
import type { Config } from '../../../../platform/runtime/server/config.ts';
import { PlainError } from '../../../../platform/runtime/server/plain-error.ts';

/** Where something is to be written is not empty. */
class NotEmptyError extends PlainError {
  override name = 'NotEmptyError';
}

/** What a new volume of a file system holds by itself. */
const ofTheDisk = new Set(['lost+found']);

/** @throws NotEmptyError when the folder holds anything */
export async function refuseFullFolder(folder: string): Promise<void> {
  const names = (await orNull(readdir(folder))) ?? [];
  if (names.every((name) => ofTheDisk.has(name))) return;
  throw new NotEmptyError(`${folder} is not empty: restore into a new folder`);
}

/** @throws NotEmptyError when the database has a table */
export async function refuseFullDatabase(config: Config): Promise<void> {
  if (config.databaseUrl === null) return;
  const snapshot = await openSnapshot(config);
  try {
    const tables = await snapshot.tables();
    if (tables.length > 0)
      throw new NotEmptyError('the database of DATABASE_URL is not empty: make a new one');
  } finally {
    await snapshot.close();
  }
}

/** Makes a folder that was empty empty again. */
export async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    if (!ofTheDisk.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
