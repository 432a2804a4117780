import { sql, type Kysely } from 'kysely';
import type { Database } from './database.ts';

/** One frozen step of a schema. Imports nothing of ours; the same text for both engines. */
export interface Migration {
  name: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  up(db: Kysely<any>): Promise<void>;
}

/** The data was written by a version that knows steps we do not. */
export class NewerDataError extends Error {
  constructor(owner: string, name: string) {
    super(`the data was made by a newer version (${owner}: ${name})`);
    this.name = 'NewerDataError';
  }
}

/**
 * Brings the tables of one owner (a platform room, a base feature, an extension) up to date. Each step and
 * its line in the ledger are one transaction, so that an interruption leaves the old schema or the new one.
 *
 * @throws NewerDataError when the ledger holds a step that `migrations` does not.
 */
export async function migrate(
  database: Database,
  owner: string,
  migrations: readonly Migration[],
  now: string,
): Promise<void> {
  await makeLedger(database);
  const rows = await sql<{ name: string }>`select name from schema_steps where owner = ${owner}`.execute(
    database.read,
  );
  const applied = new Set(rows.rows.map((row) => row.name));
  const known = new Set(migrations.map((migration) => migration.name));
  for (const name of applied) if (!known.has(name)) throw new NewerDataError(owner, name);
  for (const migration of migrations) {
    if (applied.has(migration.name)) continue;
    await database.transaction(async (tx) => {
      // Two processes may start together on PostgreSQL: the ledger row is taken first, and only one gets it.
      const taken = await sql`insert into schema_steps (owner, name, applied_at)
        values (${owner}, ${migration.name}, ${now}) on conflict do nothing returning name`.execute(tx);
      if (taken.rows.length > 0) await migration.up(tx);
    });
  }
}

/** Any number, the same in every process of ours. */
const ledgerLock = 6_482_603;

async function makeLedger(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    // PostgreSQL's "if not exists" looks before it waits: of two first starts at once the second would fail on
    // its catalogue. SQLite has one writer anyway.
    if (database.engine === 'postgres') await sql`select pg_advisory_xact_lock(${ledgerLock})`.execute(tx);
    await sql`create table if not exists schema_steps (
      owner text not null, name text not null, applied_at text not null, primary key (owner, name))`.execute(
      tx,
    );
  });
}
