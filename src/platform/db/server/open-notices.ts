import type { Config } from '../../runtime/server/config.ts';
import type { Logger } from '../../runtime/server/logger.ts';
import type { NoticeLine } from './notice-line.ts';

/** The line between the processes that share the database; null on SQLite, whose file one process has to itself. */
export async function openNotices({ databaseUrl }: Config, logger: Logger): Promise<NoticeLine | null> {
  if (!databaseUrl) return null;
  const { openPostgresNotices } = await import('./postgres-notices.ts');
  return openPostgresNotices(databaseUrl, (error) => logger.warn({ err: error }, 'the notices were cut'));
}
