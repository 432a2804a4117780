import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** Null: SQLite in the test's data folder. */
  url: string | null;
  drop(): Promise<void>;
}

/** A database of its own for one application, on the engine under test. */
export async function makeDatabase(): Promise<TestDatabase> {
  if (process.env['MIAOU_TEST_ENGINE'] !== 'postgres') return { url: null, drop: () => Promise.resolve() };
  const server = process.env['DATABASE_URL'];
  if (!server)
    throw new Error('MIAOU_TEST_ENGINE=postgres needs DATABASE_URL, a server where databases may be made');
  const name = `miaou_test_${randomBytes(6).toString('hex')}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `drop database ${name} with (force)`) };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
