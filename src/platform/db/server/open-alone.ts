import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Config } from '../../runtime/server/config.ts';
import type { Logger } from '../../runtime/server/logger.ts';
import { PlainError } from '../../runtime/server/plain-error.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';

/** SQLite's code for a file that somebody else holds. */
const busy = 5;

/**
 * Opens the database for a server. On SQLite one server has the folder to itself, for two would not hear each other's
 * events: an empty file beside the database is held until the end of this process, however that comes. Commands work
 * beside the server.
 *
 * @param patienceMs A predecessor that is told to stop settles what it has begun.
 * @throws PlainError while another server has it
 */
export async function openAlone(config: Config, logger: Logger, patienceMs = 5000): Promise<Database> {
  if (config.databaseUrl !== null) return openDatabase(config, logger);
  const held = hold(config.dataFolder, patienceMs);
  const database = await openDatabase(config, logger);
  return {
    ...database,
    async close() {
      await database.close();
      held.close();
    },
  };
}

function hold(dataFolder: string, patienceMs: number): DatabaseSync {
  const file = new DatabaseSync(join(dataFolder, 'miaou.lock'), { timeout: patienceMs });
  try {
    file.exec('begin exclusive');
    return file;
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode !== busy) throw error;
    throw new PlainError(
      `another Miaou serves ${dataFolder}: stop it first, or choose another folder with --data`,
    );
  }
}
