import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDatabase, type TestDatabase } from '../../../../test/support/test-database.ts';
import type { Database, ReadDb, Tx } from './database.ts';
import { openPostgres } from './postgres.ts';
import { preparedList } from './prepared-list.ts';
import { prepared } from './prepared.ts';
import { openSqlite } from './sqlite.ts';

interface Tables {
  notes: { id: number; text: string; read_at: string | null };
}
type Note = Tables['notes'];

let folder: string;
let place: TestDatabase;
let db: Database;
let composed = 0;

const noteById = prepared<{ id: number }, Note>((db: Kysely<Tables>, { id }) => {
  composed++;
  return db.selectFrom('notes').select(['id', 'text', 'read_at']).where('id', '=', id);
});

const insertNote = prepared<Note, Pick<Note, 'id'>>((db: Kysely<Tables>, { id, text, read_at }) =>
  db.insertInto('notes').values({ id, text, read_at }).returning('id'),
);

const markRead = prepared<{ now: string }, never>((db: Kysely<Tables>, { now }) =>
  db
    .updateTable('notes')
    .set({ read_at: sql<string>`case when read_at > ${now} then read_at else ${now} end` })
    .where('text', '=', 'first'),
);

const notesAmong = preparedList<{ id: number; from: string }, Pick<Note, 'id'>>(
  { id: 0, from: '' },
  (db: Kysely<Tables>, wanted) =>
    db
      .selectFrom('notes')
      .select('id')
      .where((is) =>
        is.or(wanted.map(({ id, from }) => is.and([is('id', '=', id), is('text', '>=', from)]))),
      ),
);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miaou-prepared-'));
  place = await makeDatabase();
  const fail = (error: unknown) => {
    throw error;
  };
  db = place.url ? openPostgres(place.url, fail) : openSqlite(join(folder, 'a.sqlite'), fail);
  await change(sql`create table notes (id integer primary key, text text not null, read_at text)`);
  await db.transaction((tx) => insertNote(tx, { id: 1, text: 'first', read_at: null }));
  await db.transaction((tx) => insertNote(tx, { id: 2, text: 'second', read_at: null }));
});

afterEach(async () => {
  await db.close();
  await place.drop();
  await rm(folder, { recursive: true });
});

const change = (statement: { execute(db: ReadDb): Promise<unknown> }) =>
  db.transaction((tx: Tx) => statement.execute(tx));

test('composes once for each database handle, and answers each call with its own values', async () => {
  composed = 0;
  const ids = Array.from({ length: 40 }, (_, turn) => (turn % 3) + 1);
  const answers = await Promise.all(ids.map((id) => noteById(db.read, { id })));
  const texts = answers.map((rows) => rows[0]?.text);
  expect(texts).toEqual(ids.map((id) => ({ 1: 'first', 2: 'second' })[id]));
  expect(composed).toBeLessThanOrEqual(1);
});

test('runs inside a transaction, sees its rows, and is taken back with it', async () => {
  const undone = db.transaction(async (tx) => {
    await insertNote(tx, { id: 3, text: 'third', read_at: null });
    expect(await noteById(tx, { id: 3 })).toHaveLength(1);
    expect(await noteById(db.read, { id: 3 })).toEqual([]);
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  expect(await noteById(db.read, { id: 3 })).toEqual([]);
});

test('refuses to run on a transaction that has ended, and to write through the reading side', async () => {
  const kept = await db.transaction((tx) => Promise.resolve(tx));
  await expect(noteById(kept, { id: 1 })).rejects.toThrow('after the end');
  await expect(insertNote(db.read, { id: 9, text: 'no', read_at: null })).rejects.toThrow(/read/i);
});

test('keeps constants of the text apart from values, and takes one value at two places', async () => {
  await db.transaction((tx) => markRead(tx, { now: '2026-01-02' }));
  await db.transaction((tx) => markRead(tx, { now: '2026-01-01' }));
  expect(await noteById(db.read, { id: 1 })).toEqual([{ id: 1, text: 'first', read_at: '2026-01-02' }]);
  expect(await noteById(db.read, { id: 2 })).toEqual([{ id: 2, text: 'second', read_at: null }]);
});

test('a value that fails fails its own call only', async () => {
  const twice = db.transaction((tx) => insertNote(tx, { id: 1, text: 'again', read_at: null }));
  await expect(twice).rejects.toThrow();
  await db.transaction((tx) => insertNote(tx, { id: 4, text: 'fourth', read_at: null }));
  expect((await noteById(db.read, { id: 4 }))[0]?.text).toBe('fourth');
});

test('finds the rows of lists of any length, and none for what fills a list up', async () => {
  const count = 120;
  for (let id = 3; id <= count; id++) {
    await db.transaction((tx) => insertNote(tx, { id, text: `note ${id}`, read_at: null }));
  }
  const foundAmong = async (items: { id: number; from: string }[]) =>
    (await notesAmong(db.read, items)).map(({ id }) => id).sort((one, other) => one - other);
  for (const length of [0, 1, 49, 50, 51, count, 2 * count]) {
    const ids = Array.from({ length }, (_, at) => at + 1);
    const found = await foundAmong(ids.map((id) => ({ id, from: 'a' })));
    expect(found).toEqual(ids.filter((id) => id <= count));
  }
  expect(
    await foundAmong([
      { id: 1, from: 'g' },
      { id: 2, from: 'g' },
    ]),
  ).toEqual([2]);
});

test('goes on after the table has got a column, an index and another name for its old self', async () => {
  expect(await noteById(db.read, { id: 1 })).toHaveLength(1);
  await change(sql`alter table notes add column color text`);
  await change(sql`create index notes_by_text on notes (text)`);
  expect(await noteById(db.read, { id: 1 })).toEqual([{ id: 1, text: 'first', read_at: null }]);
  await change(sql`drop table notes`);
  await expect(noteById(db.read, { id: 1 })).rejects.toThrow(/notes/);
  await change(sql`create table notes (read_at text, text text not null, id integer primary key)`);
  await db.transaction((tx) => insertNote(tx, { id: 1, text: 'anew', read_at: 'now' }));
  expect(await noteById(db.read, { id: 1 })).toEqual([{ id: 1, text: 'anew', read_at: 'now' }]);
});

test.runIf(process.env['MIAOU_TEST_ENGINE'] !== 'postgres')(
  'the reading side gives the names that a table has once its change is committed',
  async () => {
    const everything = () => sql`select * from notes where id = 1`.execute(db.read);
    await db.transaction(async (tx) => {
      await sql`alter table notes rename column text to words`.execute(tx);
      expect((await everything()).rows).toEqual([{ id: 1, text: 'first', read_at: null }]);
    });
    expect((await everything()).rows).toEqual([{ id: 1, words: 'first', read_at: null }]);
  },
);
