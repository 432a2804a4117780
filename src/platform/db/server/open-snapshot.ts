import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../runtime/server/config.ts';
import { PlainError } from '../../runtime/server/plain-error.ts';
import type { Snapshot } from './snapshot.ts';

type Place = Pick<Config, 'databaseUrl' | 'dataFolder'>;

/** Where the rows are when they are in the data folder. */
export const sqliteFile = (dataFolder: string): string => join(dataFolder, 'miaou.sqlite');

/** The rows of this base at this moment. @throws Error when the folder holds no database */
export async function openSnapshot(place: Place, hold: 'shared' | 'alone' = 'shared'): Promise<Snapshot> {
  if (place.databaseUrl !== null) {
    const { openPostgresSnapshot } = await import('./postgres-snapshot.ts');
    return openPostgresSnapshot(place.databaseUrl);
  }
  const path = sqliteFile(place.dataFolder);
  if (!existsSync(path)) throw new NoDatabaseError(place.dataFolder);
  const { openSqliteSnapshot } = await import('./sqlite-snapshot.ts');
  try {
    return openSqliteSnapshot(path, hold);
  } catch (error) {
    if (hold === 'alone' && (error as { errcode?: number }).errcode === 5)
      throw new InUseError(place.dataFolder);
    throw error;
  }
}

class NoDatabaseError extends PlainError {
  override name = 'NoDatabaseError';
  constructor(folder: string) {
    super(`there is no base in ${folder}`);
  }
}

/** Some process has the database open. */
export class InUseError extends PlainError {
  override name = 'InUseError';
  constructor(folder: string) {
    super(`the base in ${folder} is in use: stop Miaou first`);
  }
}
