import type { Config } from '../../runtime/server/config.ts';
import { quoted } from './snapshot.ts';

/** Makes a PostgreSQL database that was empty empty again; the file of SQLite goes with its folder. */
export async function dropTables({ databaseUrl }: Pick<Config, 'databaseUrl'>): Promise<void> {
  if (databaseUrl === null) return;
  const { openPostgresSnapshot } = await import('./postgres-snapshot.ts');
  const snapshot = await openPostgresSnapshot(databaseUrl);
  const tables = await snapshot.tables();
  await snapshot.close();
  if (tables.length === 0) return;
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`drop table ${tables.map(quoted).join(', ')} cascade`);
  } finally {
    await client.end();
  }
}
