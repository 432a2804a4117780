import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setTestClock, type TestClock } from '../../../../test/support/test-clock.ts';
import { makeDatabase, type TestDatabase } from '../../../../test/support/test-database.ts';
import type { Database } from '../../db/server/database.ts';
import { migrate } from '../../db/server/migrate.ts';
import { openPostgres } from '../../db/server/postgres.ts';
import { openSqlite } from '../../db/server/sqlite.ts';
import { createLogger } from '../../runtime/server/logger.ts';
import { jobsMigrations } from './migrations/index.ts';
import { createJobs } from './start-jobs.ts';

const minute = 60_000;
let folder: string;
let place: TestDatabase;
let db: Database;
let clock: TestClock;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miaou-jobs-'));
  place = await makeDatabase();
  const ignore = () => undefined;
  db = place.url ? openPostgres(place.url, ignore) : openSqlite(join(folder, 'a.sqlite'), ignore);
  clock = setTestClock('2026-11-23T08:00:00.000Z');
  await migrate(db, 'jobs', jobsMigrations, clock.now());
});

afterEach(async () => {
  await db.close();
  await place.drop();
  await rm(folder, { recursive: true });
});

const processOf = (holder: string) =>
  createJobs({ db, clock, logger: createLogger('silent'), holder, tickMs: 1 });

/** A job that stays under way until told to end. */
function slowJob() {
  const runs: string[] = [];
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const jobOf = (name: string) => ({
    name: 'test.work',
    everyMs: 10 * minute,
    leaseMs: minute,
    run: () => {
      runs.push(name);
      return ended;
    },
  });
  return { runs, jobOf, end: () => end() };
}

test('two processes never run a job together; a dead holder’s lease is taken over', async () => {
  const { runs, jobOf, end } = slowJob();
  const [one, two] = [processOf('one'), processOf('two')];
  one.define(jobOf('one'));
  two.define(jobOf('two'));
  const first = one.runNow('test.work');
  await expect.poll(() => runs).toEqual(['one']);
  await two.runNow('test.work');
  expect(runs).toEqual(['one']);
  clock.advance(2 * minute);
  const second = two.runNow('test.work');
  await expect.poll(() => runs).toEqual(['one', 'two']);
  end();
  await Promise.all([first, second]);
});

test('asked twice at once, one process runs a job once', async () => {
  const { runs, jobOf, end } = slowJob();
  const one = processOf('one');
  one.define(jobOf('one'));
  const both = [one.runNow('test.work'), one.runNow('test.work')];
  await expect.poll(() => runs).toEqual(['one']);
  end();
  await Promise.all(both);
  expect(runs).toEqual(['one']);
});

test('a job that fails gives its lease back and runs again', async () => {
  let runs = 0;
  const one = processOf('one');
  one.define({
    name: 'test.failing',
    everyMs: minute,
    leaseMs: minute,
    run: () => {
      runs++;
      return Promise.reject(new Error('no'));
    },
  });
  await one.runNow('test.failing');
  await one.runNow('test.failing');
  expect(runs).toBe(2);
  expect(() =>
    one.define({ name: 'test.failing', everyMs: 1, leaseMs: 1, run: () => Promise.resolve() }),
  ).toThrow('twice');
});

test('a started process runs a job again one period after its end, whatever the run lasted', async () => {
  const one = processOf('one');
  let runs = 0;
  one.define({
    name: 'test.regular',
    everyMs: 10 * minute,
    leaseMs: 5 * minute,
    run: () => {
      runs++;
      clock.advance(minute);
      return Promise.resolve();
    },
  });
  one.start();
  await expect.poll(() => runs).toBe(1);
  clock.advance(9.5 * minute);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(runs).toBe(1);
  clock.advance(0.5 * minute);
  await expect.poll(() => runs).toBe(2);
  await one.stop();
});

test('a clock that was set back neither stops a job nor frees one that is under way', async () => {
  const [one, two] = [processOf('one'), processOf('two')];
  let runs = 0;
  const job = { name: 'test.regular', everyMs: minute, leaseMs: minute };
  one.define({ ...job, run: () => Promise.resolve(void runs++) });
  one.start();
  await expect.poll(() => runs).toBe(1);
  clock.advance(-24 * 60 * minute);
  await expect.poll(() => runs).toBe(2);
  await one.stop();

  const { runs: slow, jobOf, end } = slowJob();
  const [first, second] = [processOf('first'), two];
  first.define(jobOf('first'));
  second.define(jobOf('second'));
  const under = first.runNow('test.work');
  await expect.poll(() => slow).toEqual(['first']);
  // Two clocks are never quite the same: the other one is a little behind.
  clock.advance(-minute);
  await second.runNow('test.work');
  expect(slow).toEqual(['first']);
  end();
  await under;
});

test('a database that is away is not asked at each look, and work goes on when it is back', async () => {
  let asked = 0;
  let isAway = true;
  const flaky: Database = {
    ...db,
    transaction: (work) => {
      asked++;
      return isAway ? Promise.reject(new Error('away')) : db.transaction(work);
    },
  };
  const one = createJobs({ db: flaky, clock, logger: createLogger('silent'), holder: 'one', tickMs: 1 });
  let runs = 0;
  one.define({
    ...{ name: 'test.regular', everyMs: minute, leaseMs: 60 * minute },
    run: () => {
      runs++;
      // Away again before the lease can be given back.
      isAway = runs === 1;
      return Promise.resolve();
    },
  });
  one.start();
  await expect.poll(() => asked).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBe(1);
  isAway = false;
  clock.advance(minute / 4);
  await expect.poll(() => runs).toBe(1);
  await expect.poll(() => isAway).toBe(true);
  isAway = false;
  clock.advance(minute / 4);
  await expect.poll(() => runs).toBe(2);
  await one.stop();
});
