import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Config } from '../../runtime/server/config.ts';
import { sqliteFile } from './open-snapshot.ts';

/** What an engine says of its own files. */
export interface DatabaseHealth {
  /** Its first complaint; null: it has none. */
  complaint: string | null;
  /** The moment by the clock of the machine that the database is on; null: this machine. */
  now: string | null;
}

/** Lets the engine look at its own files. On a large file of SQLite that takes minutes, in which nothing else is done. */
export async function checkDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
): Promise<DatabaseHealth> {
  return config.databaseUrl === null
    ? checkSqlite(sqliteFile(config.dataFolder))
    : checkPostgres(config.databaseUrl);
}

function checkSqlite(path: string): DatabaseHealth {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    const said = database.prepare('pragma integrity_check(1)').get()!['integrity_check'];
    if (said !== 'ok') return { complaint: String(said), now: null };
    const dangling = database.prepare('pragma foreign_key_check').get();
    return {
      complaint: dangling ? `a row of ${String(dangling['table'])} names a missing one` : null,
      now: null,
    };
  } finally {
    database.close();
  }
}

async function checkPostgres(url: string): Promise<DatabaseHealth> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ now: Date; broken: string | null }>(
      'select now() as now, (select min(indexrelid::regclass::text) from pg_index where not indisvalid) as broken',
    );
    const { now, broken } = rows[0]!;
    return { complaint: broken === null ? null : `the index ${broken} is not valid`, now: now.toISOString() };
  } finally {
    await client.end();
  }
}
