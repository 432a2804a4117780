import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import pg from 'pg';
import { sqliteFile, type Place } from '../place/open-place.ts';

export type Row = Record<string, SQLInputValue>;

/** Rows of one table, all with the same columns. */
export interface TableRows {
  table: string;
  rows: readonly Row[];
}

/** Writes many rows straight into a base, as fast as its engine takes them. */
export interface RowWriter {
  /** One row to make others from. */
  first(table: string, condition: string): Promise<Row>;
  /** In one transaction. */
  write(tables: readonly TableRows[]): Promise<void>;
  /** Leaves the base as one that has grown by itself: its log folded in, its statistics known. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export const openRows = (place: Place): Promise<RowWriter> =>
  place.databaseUrl === null
    ? Promise.resolve(openSqliteRows(sqliteFile(place.folder)))
    : openPostgresRows(place.databaseUrl);

function openSqliteRows(file: string): RowWriter {
  const database = new DatabaseSync(file);
  database.exec('pragma synchronous = off; pragma cache_size = -262144');
  const insert = ({ table, rows }: TableRows) => {
    const names = Object.keys(rows[0] ?? {});
    const statement = database.prepare(
      `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    );
    for (const row of rows) statement.run(...names.map((name) => row[name] ?? null));
  };
  return {
    first: (table, condition) => {
      const row = database.prepare(`select * from ${table} where ${condition}`).get();
      return Promise.resolve(existing(row as Row | undefined, table));
    },
    write(tables) {
      database.exec('begin');
      for (const rows of tables) insert(rows);
      database.exec('commit');
      return Promise.resolve();
    },
    settle: () => Promise.resolve(database.exec('pragma wal_checkpoint(truncate)')),
    close: () => Promise.resolve(database.close()),
  };
}

async function openPostgresRows(url: string): Promise<RowWriter> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const insert = async ({ table, rows }: TableRows) => {
    const model = rows[0] ?? {};
    const names = Object.keys(model);
    const arrays = names.map(
      (name, at) => `$${at + 1}::${typeof model[name] === 'number' ? 'bigint' : 'text'}[]`,
    );
    await client.query({
      name: `into ${table}`,
      text: `insert into ${table} (${names.join(', ')}) select * from unnest(${arrays.join(', ')})`,
      values: names.map((name) => rows.map((row) => row[name] ?? null)),
    });
  };
  return {
    async first(table, condition) {
      const { rows } = await client.query<Row>(`select * from ${table} where ${condition}`);
      return existing(rows[0], table);
    },
    async write(tables) {
      await client.query('begin');
      for (const rows of tables) await insert(rows);
      await client.query('commit');
    },
    settle: async () => void (await client.query('vacuum analyze')),
    close: () => client.end(),
  };
}

function existing(row: Row | undefined, table: string): Row {
  if (!row) throw new Error(`no row to make others of in ${table}: is the demonstration loaded?`);
  return row;
}
