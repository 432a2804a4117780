import { startPostgres } from '../postgres/start-postgres.ts';

/**
 * The server tests on PostgreSQL use the server of `DATABASE_URL`, where each test file makes a database of
 * its own; without that address they get a server for the time of the run.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const engine = process.env['MIAOU_TEST_ENGINE'] ?? 'sqlite';
  if (engine !== 'sqlite' && engine !== 'postgres') {
    throw new Error(`MIAOU_TEST_ENGINE is "${engine}"; it may be sqlite or postgres`);
  }
  if (engine === 'sqlite' || process.env['DATABASE_URL']) return undefined;
  const postgres = await startPostgres();
  process.env['DATABASE_URL'] = postgres.url;
  return postgres.stop;
}
