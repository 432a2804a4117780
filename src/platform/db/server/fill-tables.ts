import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';
import { quoted, type Row } from './snapshot.ts';

/** Values of one statement: both engines take some more. */
const valuesTogether = 20_000;

export interface TableSource {
  table: string;
  /** From the beginning each time it is asked. */
  rows: () => AsyncIterable<Row[]>;
}

/**
 * Makes these rows the only ones of these tables, in one transaction: all or nothing. Rows that name each other may
 * come in any order; one that names a missing one fails the whole.
 */
export async function fillTables(
  database: Database,
  sources: readonly TableSource[],
  onRows: (table: string, rows: number) => void = () => undefined,
): Promise<void> {
  await database.transaction(async (tx) => {
    const restore = await letReferencesWait(database.engine, tx);
    for (const { table } of sources) await sql.raw(`delete from ${quoted(table)}`).execute(tx);
    for (const { table, rows } of sources) {
      for await (const piece of rows()) {
        await insert(tx, table, piece);
        onRows(table, piece.length);
      }
    }
    await restore();
  });
}

async function insert(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const together = Math.max(1, Math.floor(valuesTogether / Object.keys(rows[0]!).length));
  for (let at = 0; at < rows.length; at += together) {
    await tx
      .insertInto(table)
      .values(rows.slice(at, at + together))
      .execute();
  }
}

/** References are looked at once all rows are there; the result does so where the engine does not by itself. */
async function letReferencesWait(engine: Database['engine'], tx: Tx): Promise<() => Promise<void>> {
  if (engine === 'sqlite') {
    // Until this transaction commits, which it does not while one reference leads nowhere.
    await sql`pragma defer_foreign_keys = on`.execute(tx);
    return () => Promise.resolve();
  }
  const { rows } = await sql<{ name: string; place: string; definition: string }>`
    select conname as name, conrelid::regclass::text as place, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = current_schema()::text::regnamespace
      order by conname`.execute(tx);
  for (const { name, place } of rows) {
    await sql.raw(`alter table ${place} drop constraint ${quoted(name)}`).execute(tx);
  }
  return async () => {
    for (const { name, place, definition } of rows) {
      await sql.raw(`alter table ${place} add constraint ${quoted(name)} ${definition}`).execute(tx);
    }
  };
}
