import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { quoted, rowsTogether, type Row, type Snapshot } from './snapshot.ts';

const tablesQuery = `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`;

/**
 * The rows of a SQLite file at this moment, by a connection of their own: its writers go on, and their commits wait in
 * the log until it is closed.
 *
 * @param hold `alone`: only while no process has the file open, and none may open it until the snapshot is closed.
 */
export function openSqliteSnapshot(path: string, hold: 'shared' | 'alone'): Snapshot {
  // Only a connection that may write can keep all others out.
  const database = new DatabaseSync(path, { readOnly: hold === 'shared', timeout: 5000 });
  try {
    database.exec(hold === 'alone' ? 'pragma locking_mode = exclusive; begin exclusive' : 'begin');
    // The moment of the snapshot is that of its first reading.
    database.prepare('select count(*) from sqlite_schema').get();
  } catch (error) {
    database.close();
    throw error;
  }
  const names = () => database.prepare(tablesQuery).all() as { name: string }[];
  return {
    engine: 'sqlite',
    tables: () => Promise.resolve(names().map(({ name }) => name)),
    count(table) {
      const row = database.prepare(`select count(*) as n from ${quoted(table)}`).get();
      return Promise.resolve(Number(row!['n']));
    },
    rows: (table) => inPieces(database, `select * from ${quoted(table)}`),
    async *values(table, column) {
      const name = quoted(column);
      const query = `select distinct ${name} as v from ${quoted(table)} where ${name} is not null`;
      for await (const rows of inPieces(database, query)) yield rows.map((row) => String(row['v']));
    },
    close() {
      database.exec('rollback');
      database.close();
      return Promise.resolve();
    },
  };
}

/** SQLite answers at once and alone: between pieces, whoever waits has their turn. */
async function* inPieces(database: DatabaseSync, query: string): AsyncGenerator<Row[]> {
  let piece: Row[] = [];
  for (const row of database.prepare(query).iterate()) {
    piece.push({ ...row } as Row);
    if (piece.length < rowsTogether) continue;
    yield piece;
    piece = [];
    await nextTurn();
  }
  if (piece.length > 0) yield piece;
}
