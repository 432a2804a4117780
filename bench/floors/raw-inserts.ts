import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import pg from 'pg';
import { newId } from '../../src/platform/runtime/server/ids.ts';
import { sqliteFile, type Place } from '../place/open-place.ts';

type Row = Record<string, SQLInputValue>;

/** Far above the places that the measured posts took. */
const freeSeq = 100_000_000;

/**
 * Rows a second that the engine itself takes into the table of messages, that many in each durable commit: what the
 * disk and the engine allow, without the product. The server is stopped by now.
 */
export const rawInserts = (place: Place, perCommit: number, seconds: number): Promise<number> =>
  place.databaseUrl === null
    ? Promise.resolve(onSqlite(sqliteFile(place.folder), perCommit, seconds))
    : onPostgres(place.databaseUrl, perCommit, seconds);

const aRow = 'select * from chat_messages limit 1';

/** Like the rows of the product in all but what must differ. */
const rowLike = (row: Row, number: number): Row => ({
  ...row,
  id: newId(),
  seq: freeSeq + number,
  rev: freeSeq + number,
  client_id: `floor-${number}`,
});

function onSqlite(file: string, perCommit: number, seconds: number): number {
  const database = new DatabaseSync(file);
  database.exec('pragma synchronous = full');
  const model = { ...database.prepare(aRow).get() } as Row;
  const names = Object.keys(model);
  const marks = names.map(() => '?').join(', ');
  const insert = database.prepare(`insert into chat_messages (${names.join(', ')}) values (${marks})`);
  const start = performance.now();
  let rows = 0;
  while (performance.now() - start < seconds * 1000) {
    database.exec('begin immediate');
    for (let turn = 0; turn < perCommit; turn++) insert.run(...Object.values(rowLike(model, rows++)));
    database.exec('commit');
  }
  database.close();
  return rows / seconds;
}

async function onPostgres(url: string, perCommit: number, seconds: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const model = (await client.query<Row>(aRow)).rows[0]!;
  const names = Object.keys(model);
  const marks = (row: number) => names.map((_, at) => `$${row * names.length + at + 1}`).join(', ');
  const values = Array.from({ length: perCommit }, (_, row) => `(${marks(row)})`).join(', ');
  const text = `insert into chat_messages (${names.join(', ')}) values ${values}`;
  const start = performance.now();
  let rows = 0;
  while (performance.now() - start < seconds * 1000) {
    const batch = Array.from({ length: perCommit }, () => Object.values(rowLike(model, rows++)));
    await client.query({ name: 'insert', text, values: batch.flat() });
  }
  await client.end();
  return rows / seconds;
}
