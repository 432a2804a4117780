import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeDatabase, type TestDatabase } from '../../../../test/support/test-database.ts';
import { afterCommit, type Database, type Tx } from './database.ts';
import { isUniqueViolation, outageOf } from './errors.ts';
import { migrate, NewerDataError } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

let folder: string;
let place: TestDatabase;
let db: Database;
const hookErrors: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miaou-db-'));
  place = await makeDatabase();
  const onHookError = (error: unknown) => void hookErrors.push(error);
  db = place.url ? openPostgres(place.url, onHookError) : openSqlite(join(folder, 'a.sqlite'), onHookError);
  hookErrors.length = 0;
  await db.transaction((tx) => sql`create table notes (id integer primary key, text text)`.execute(tx));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await db.close();
  await place.drop();
  await rm(folder, { recursive: true });
});

const insert = (tx: Tx, id: number) => sql`insert into notes values (${id}, ${'note'})`.execute(tx);
const ids = async () =>
  (await sql<{ id: number }>`select id from notes order by id`.execute(db.read)).rows.map((row) => row.id);

test('of many transactions at once, those that fail leave no row and the others all stay', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 60 }, (_, id) =>
      db.transaction(async (tx) => {
        await insert(tx, id);
        if (id % 3 === 0) throw new Error('no');
        return id;
      }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(20);
  expect(await ids()).toEqual(Array.from({ length: 60 }, (_, id) => id).filter((id) => id % 3 !== 0));
});

test('a transaction that breaks a constraint takes nobody with it', async () => {
  const twice = [1, 1, 2].map((id) => db.transaction((tx) => insert(tx, id)));
  const outcomes = await Promise.allSettled(twice);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(isUniqueViolation(refused[0]!.reason)).toBe(true);
  expect(await ids()).toEqual([1, 2]);
});

test('what a transaction has not committed is seen by nobody else', async () => {
  await db.transaction(async (tx) => {
    await insert(tx, 1);
    expect(await ids()).toEqual([]);
  });
  expect(await ids()).toEqual([1]);
});

test('hooks run after the commit, in order, and not after a rollback', async () => {
  const told: string[] = [];
  await db.transaction(async (tx) => {
    afterCommit(tx, () => told.push('first'));
    afterCommit(tx, () => {
      throw new Error('a hook that fails');
    });
    afterCommit(tx, () => told.push('last'));
    await insert(tx, 1);
    expect(told).toEqual([]);
  });
  const undone = db.transaction((tx) => {
    afterCommit(tx, () => told.push('never'));
    return Promise.reject(new Error('undo'));
  });
  await expect(undone).rejects.toThrow('undo');
  expect(told).toEqual(['first', 'last']);
  expect(hookErrors).toHaveLength(1);
});

test('a handle kept past the end of its transaction is dead', async () => {
  let kept: Tx | undefined;
  await db.transaction((tx) => {
    kept = tx;
    return Promise.resolve();
  });
  await expect(insert(kept!, 7)).rejects.toThrow('after the end');
  expect(() => afterCommit(db.read as Tx, () => undefined)).toThrow('outside');
});

test('the reading side refuses to write', async () => {
  await expect(sql`insert into notes values (9, 'x')`.execute(db.read)).rejects.toThrow(/read/i);
});

test('each owner has its own ledger, steps run once, and data of a newer version is refused', async () => {
  const step = (name: string, table: string) => ({
    name,
    up: async (tx: Kysely<unknown>) => {
      await sql`create table ${sql.table(table)} (id text primary key)`.execute(tx);
    },
  });
  const one = step('001', 'cats');
  const two = step('002', 'dogs');
  await migrate(db, 'animals', [one], '2026-01-01T00:00:00.000Z');
  await migrate(db, 'others', [step('001', 'trees')], '2026-01-01T00:00:00.000Z');
  await migrate(db, 'animals', [one, two], '2026-01-02T00:00:00.000Z');
  await migrate(db, 'animals', [one, two], '2026-01-03T00:00:00.000Z');
  expect((await sql`select * from dogs`.execute(db.read)).rows).toEqual([]);
  await expect(migrate(db, 'animals', [one], '2026-01-04T00:00:00.000Z')).rejects.toThrow(NewerDataError);
});

test('a step that fails leaves neither its tables nor its line in the ledger', async () => {
  const failing = {
    name: '001',
    up: async (tx: Kysely<unknown>) => {
      await sql`create table half (id text primary key)`.execute(tx);
      throw new Error('power cut');
    },
  };
  await expect(migrate(db, 'broken', [failing], '2026-01-01T00:00:00.000Z')).rejects.toThrow('power cut');
  await expect(sql`select * from half`.execute(db.read)).rejects.toThrow();
  expect((await sql`select * from schema_steps where owner = 'broken'`.execute(db.read)).rows).toEqual([]);
});

test.runIf(process.env['MIAOU_TEST_ENGINE'] !== 'postgres')(
  'a full disk takes back the transactions that share its commit, and no later one',
  async () => {
    const before = db.transaction((tx) => insert(tx, 1));
    const full = db.transaction(async (tx) => {
      await sql`pragma max_page_count = 1`.execute(tx);
      await sql`insert into notes values (2, ${'x'.repeat(100_000)})`.execute(tx);
    });
    const after = db.transaction((tx) => insert(tx, 3));
    const outcomes = await Promise.allSettled([before, full, after]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => outageOf(reason))).toEqual(['diskFull', 'diskFull']);
    await db.transaction((tx) => insert(tx, 4));
    expect(await ids()).toEqual([3, 4]);
  },
);

test.runIf(process.env['MIAOU_TEST_ENGINE'] === 'postgres')(
  'a connection that the server cuts fails its own work and nothing else',
  async () => {
    const pid = sql<{ pid: number }>`select pg_backend_pid() as pid`;
    const cut = db.transaction(async (tx) => {
      const { rows } = await pid.execute(tx);
      await insert(tx, 1);
      await db.transaction((other) => sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(other));
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await expect(cut).rejects.toThrow();
    await db.transaction((tx) => insert(tx, 2));
    expect(await ids()).toEqual([2]);
  },
);

test('processes that start at once on an empty base all find its tables', async () => {
  const step = {
    name: '001',
    up: async (tx: Kysely<unknown>) => void (await sql`create table made_once (id integer)`.execute(tx)),
  };
  const all = (work: () => Promise<unknown>) => Promise.all(Array.from({ length: 8 }, work));
  // Connections that are open already start together.
  await all(() => db.transaction((tx) => sql`select 1`.execute(tx)));
  await all(() => migrate(db, 'owner', [step], 'now'));
  expect((await sql`select owner, name from schema_steps`.execute(db.read)).rows).toHaveLength(1);
});

/** The answer to the first commit comes late: the connection that waits for it hears of it when `release` is called. */
function lateAnswer() {
  const answered = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const released = Promise.withResolvers<void>();
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const usual = pg.Client.prototype.query as (...parts: unknown[]) => unknown;
  let commits = 0;
  function late(this: pg.Client, ...parts: unknown[]): unknown {
    const answer = usual.apply(this, parts);
    if (parts[0] !== 'commit') return answer;
    const number = commits++;
    return (answer as Promise<unknown>).then(async (result) => {
      answered[number]!.resolve();
      if (number === 0) await released.promise;
      return result;
    });
  }
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(late as never);
  return { firstDone: answered[0]!.promise, secondDone: answered[1]!.promise, release: released.resolve };
}

test('hooks run in the order of the commits, even when the answer to the first comes last', async () => {
  const { firstDone, secondDone, release } = lateAnswer();
  const heard: string[] = [];
  const write = (name: string) =>
    db.transaction(async (tx) => {
      await sql`insert into notes values (1, ${name}) on conflict (id) do update set text = ${name}`.execute(
        tx,
      );
      afterCommit(tx, () => heard.push(name));
    });
  const first = write('first');
  await (place.url ? firstDone : first);
  const second = write('second');
  await (place.url ? secondDone : second);
  await nextTurn();
  release();
  await Promise.all([first, second]);
  expect(heard).toEqual(['first', 'second']);
});
