import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type Config } from './config.ts';

/** A file of the data folder that stands there while a backup is put into it: what is there is not whole. */
export const restoreMark = 'restore-under-way';
/** …while its rows are copied into a PostgreSQL database: what is in that one is not whole. */
export const moveMark = 'move-under-way';

/** @throws ConfigError where one of both was cut off */
export function refuseHalfDone({
  dataFolder,
  databaseUrl,
}: Pick<Config, 'dataFolder' | 'databaseUrl'>): void {
  const stands = (mark: string) => existsSync(join(dataFolder, mark));
  if (stands(restoreMark)) {
    const places = databaseUrl === null ? 'the folder' : 'the folder and the database';
    throw new ConfigError(`a restore into ${dataFolder} was cut off: empty ${places} and restore again`);
  }
  if (databaseUrl !== null && stands(moveMark)) {
    throw new ConfigError(
      'the move of this base to PostgreSQL was cut off: empty the database of DATABASE_URL and move again',
    );
  }
}
