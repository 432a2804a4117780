import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What the tables of one owner take. `bytes` counts their indexes too, as the engine keeps them on disk. */
export interface TableSizes {
  rows: number;
  bytes: number;
}

/** Of all tables whose name begins with `prefix` (`chat_`). Nothing for an owner that has none yet. */
export async function tableSizes(db: Database, prefix: string): Promise<TableSizes> {
  const total = { rows: 0, bytes: 0 };
  for (const name of await tablesOf(db, prefix)) {
    const { rows, bytes } = await sizesOf(db, name);
    total.rows += rows;
    total.bytes += bytes;
    // SQLite reads a whole table to count it: requests that wait come between two of them.
    await nextTurn();
  }
  return total;
}

async function tablesOf({ engine, read }: Database, prefix: string): Promise<string[]> {
  const pattern = `${prefix.replaceAll('_', '!_')}%`;
  const found =
    engine === 'sqlite'
      ? sql<{
          name: string;
        }>`select name from sqlite_schema where type = 'table' and name like ${pattern} escape '!'`
      : sql<{ name: string }>`select table_name as name from information_schema.tables
          where table_schema = current_schema() and table_name like ${pattern} escape '!'`;
  return (await found.execute(read)).rows.map(({ name }) => name);
}

async function sizesOf({ engine, read }: Database, name: string): Promise<TableSizes> {
  const size =
    engine === 'sqlite'
      ? sql`(select coalesce(sum(pgsize), 0) from dbstat
          where name in (select name from sqlite_schema where tbl_name = ${name}))`
      : sql`pg_total_relation_size(${name}::regclass)`;
  const found = sql<TableSizes>`select count(*) as rows, ${size} as bytes from ${sql.table(name)}`;
  const { rows, bytes } = (await found.execute(read)).rows[0]!;
  return { rows: Number(rows), bytes: Number(bytes) };
}
