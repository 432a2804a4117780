import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from './sqlite.ts';

/** An open base with a table; `write` commits one row at a time. */
async function openBase(path: string) {
  const db = openSqlite(path, () => undefined);
  const write = async (from: number, count: number) => {
    for (let id = from; id < from + count; id++) {
      await db.transaction((tx) => sql`insert into notes values (${id}, ${'x'.repeat(500)})`.execute(tx));
    }
  };
  const count = async () =>
    (await sql<{ count: number }>`select count(*) as count from notes`.execute(db.read)).rows[0]!.count;
  return { db, write, count };
}

test('the log is moved into the file while one writes, and nothing of it is lost', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-log-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'a.sqlite');
  const { db, write, count } = await openBase(path);
  await db.transaction((tx) => sql`create table notes (id integer primary key, text text)`.execute(tx));
  await write(0, 300);
  // So little stays in the log: the file has its first page only.
  expect((await stat(path)).size).toBeLessThan(10_000);
  await write(300, 300);
  await expect.poll(async () => (await stat(path)).size, { timeout: 20_000 }).toBeGreaterThan(150_000);
  await write(600, 300);
  expect(await count()).toBe(900);
  await db.close();
  const again = await openBase(path);
  expect(await again.count()).toBe(900);
  await again.db.close();
});
