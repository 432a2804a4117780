import { DatabaseSync } from 'node:sqlite';
import { CompiledQuery } from 'kysely';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { SqliteConnection } from './sqlite-connection.ts';

let database: DatabaseSync;
let connection: SqliteConnection;

beforeEach(() => {
  database = new DatabaseSync(':memory:');
  connection = new SqliteConnection(database);
  onTestFinished(() => database.close());
  database.exec('create table notes (id integer primary key, text text)');
  database.exec(`insert into notes values (1, 'one'), (2, 'two')`);
});

const rowsOf = async (sql: string, ...parameters: unknown[]) =>
  (await connection.executeQuery(CompiledQuery.raw(sql, parameters))).rows;

/** What makes a text as long as one that writes many rows. */
const long = `/* ${'x'.repeat(800)} */`;

const byId = 'select * from notes where id = ?';

test('prepares a text once, and again only after many others, or a few long ones, came in between', async () => {
  const prepare = vi.spyOn(database, 'prepare');
  const times = (sql: string) => prepare.mock.calls.filter(([text]) => text === sql).length;
  const others = async (from: number, count: number) => {
    for (let number = from; number < from + count; number++)
      await rowsOf(`select ${number} as number ${long}`);
  };
  await rowsOf(byId, 1);
  await others(0, 150);
  expect(await rowsOf(byId, 2)).toEqual([{ id: 2, text: 'two' }]);
  await others(1000, 150);
  await rowsOf(byId, 2);
  expect(times(byId)).toBe(1);
  await others(2000, 1000);
  expect(await rowsOf(byId, 1)).toEqual([{ id: 1, text: 'one' }]);
  expect(times(byId)).toBe(2);
});

test('what is used at every turn stays prepared among any number of other texts', async () => {
  const prepare = vi.spyOn(database, 'prepare');
  for (let number = 0; number < 2000; number++) {
    await rowsOf(`select ${number} as number ${long}`);
    await rowsOf(byId, 1);
  }
  expect(prepare.mock.calls.filter(([text]) => text === byId)).toHaveLength(1);
});

test('a prepared text sees a table that has changed since, all its columns included', async () => {
  expect(await rowsOf(byId, 1)).toEqual([{ id: 1, text: 'one' }]);
  database.exec(`alter table notes add column color text default 'red'`);
  expect(await rowsOf(byId, 1)).toEqual([{ id: 1, text: 'one', color: 'red' }]);
  database.exec('alter table notes drop column text');
  expect(await rowsOf(byId, 1)).toEqual([{ id: 1, color: 'red' }]);
  database.exec('drop table notes');
  await expect(rowsOf(byId, 1)).rejects.toThrow('notes');
});

test('a prepared text gives the names that a table has now, even when their number is the same', async () => {
  const everything = 'select * from notes order by id limit 1';
  expect(await rowsOf(everything)).toEqual([{ id: 1, text: 'one' }]);
  await rowsOf('alter table notes rename column text to words');
  expect(await rowsOf(everything)).toEqual([{ id: 1, words: 'one' }]);
});

test('gives plain objects, with null, large and binary values as SQLite has them', async () => {
  const [row] = await rowsOf(
    `select null as empty, 9007199254740991 as large, x'00ff' as bytes, 0.5 as half`,
  );
  const bytes = Uint8Array.from([0, 255]);
  expect(row).toStrictEqual({ empty: null, large: Number.MAX_SAFE_INTEGER, bytes, half: 0.5 });
});

test('the same text asked many times at once answers each with its own', async () => {
  const asked = Array.from({ length: 100 }, (_, turn) => (turn % 2) + 1);
  const answers = await Promise.all(asked.map((id) => rowsOf(byId, id)));
  expect(answers).toEqual(asked.map((id) => [{ id, text: id === 1 ? 'one' : 'two' }]));
});
