import { join } from 'node:path';
import type { Config } from '../../runtime/server/config.ts';
import type { Logger } from '../../runtime/server/logger.ts';
import type { Database } from './database.ts';

/** The engine is told by `databaseUrl`: PostgreSQL, or SQLite in the data folder. */
export async function openDatabase(config: Config, logger: Logger): Promise<Database> {
  const onHookError = (error: unknown) => logger.error({ err: error }, 'an after-commit hook failed');
  if (config.databaseUrl) {
    // Loaded on demand: a base on SQLite starts without the PostgreSQL client.
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres(config.databaseUrl, onHookError);
  }
  const { openSqlite } = await import('./sqlite.ts');
  return openSqlite(join(config.dataFolder, 'miaou.sqlite'), onHookError);
}
