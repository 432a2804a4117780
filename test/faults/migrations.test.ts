import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { ordersMigrations as allSteps } from '../../src/base/orders/server/migrations/index.ts';
import type { Database } from '../../src/platform/db/server/database.ts';
import { migrate } from '../../src/platform/db/server/migrate.ts';
import { openDatabase } from '../../src/platform/db/server/open-database.ts';
import { createLogger } from '../../src/platform/runtime/server/logger.ts';
import type { Config } from '../../src/platform/runtime/server/config.ts';
import { isLongRun } from '../support/long-run.ts';
import { testConfig, usualNow } from '../support/test-config.ts';
import { makeDatabase } from '../support/test-database.ts';

/** Enough to have tables made and changed; all of them in a long run. */
const ordersMigrations = isLongRun ? allSteps : allSteps.slice(0, 2);

async function emptyPlace(): Promise<Config> {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-migrations-'));
  const database = await makeDatabase();
  onTestFinished(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  return testConfig(folder, database.url);
}

interface Schema {
  steps: number;
  /** Every table, column and index, as text. */
  objects: string[];
}

async function schemaOf(db: Database): Promise<Schema> {
  const objects =
    db.engine === 'sqlite'
      ? sql<{
          text: string;
        }>`select name || ': ' || coalesce(sql, '') as text from sqlite_schema order by name`
      : sql<{ text: string }>`select text from (
          select table_name || '.' || column_name || ' ' || data_type as text from information_schema.columns
            where table_schema = current_schema()
          union all select indexdef from pg_indexes where schemaname = current_schema()) as objects
          order by text`;
  const { rows } = await objects.execute(db.read);
  const steps = await sql<{ n: number }>`select count(*) as n from schema_steps`.execute(db.read);
  return { steps: steps.rows[0]!.n, objects: rows.map(({ text }) => text) };
}

async function inPlace<T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(config, createLogger('silent'));
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** The schema after no step, after one, after two…: what may be found, and nothing else. */
async function schemasBetweenSteps(): Promise<Schema[]> {
  return inPlace(await emptyPlace(), async (db) => {
    const schemas: Schema[] = [];
    for (let count = 0; count <= ordersMigrations.length; count++) {
      await migrate(db, 'orders', ordersMigrations.slice(0, count), usualNow);
      schemas.push(await schemaOf(db));
    }
    return schemas;
  });
}

/** Resolves to false when it was killed on the way. */
function migrateAndDie(config: Config, statement: number, mistake: '' | '1'): Promise<boolean> {
  const child = spawn(process.execPath, ['test/faults/support/migrate-and-die.ts'], {
    env: {
      ...process.env,
      MIAOU_TRIAL_FOLDER: config.dataFolder,
      MIAOU_TRIAL_URL: config.databaseUrl ?? '',
      MIAOU_TRIAL_STATEMENT: String(statement),
      MIAOU_TRIAL_STEPS: String(ordersMigrations.length),
      MIAOU_TRIAL_MISTAKE: mistake,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(false);
      else if (code === 0) resolve(true);
      else reject(new Error(said));
    });
  });
}

test(
  'kill -9 at each statement of a migration leaves the old schema or the new',
  { timeout: 180_000 },
  async () => {
    const [between, place] = [await schemasBetweenSteps(), await emptyPlace()];
    let [kills, steps, statement] = [0, 0, 0];
    while (!(await migrateAndDie(place, statement, ''))) {
      kills += 1;
      const found = await inPlace(place, schemaOf);
      expect(found, `killed before statement ${statement} of step ${found.steps + 1}`).toEqual(
        between[found.steps],
      );
      // Each step is killed from its first statement on.
      statement = found.steps === steps ? statement + 1 : 0;
      steps = found.steps;
    }
    expect(await inPlace(place, schemaOf)).toEqual(between.at(-1));
    expect(kills).toBeGreaterThan(9);
    console.log(`    kill -9 in migrations: ${kills} kills`);
  },
);

test('a migration that commits on the way is found out', { timeout: 60_000 }, async () => {
  const [between, place] = [await schemasBetweenSteps(), await emptyPlace()];
  expect(await migrateAndDie(place, 1, '1')).toBe(false);
  expect(between).not.toContainEqual(await inPlace(place, schemaOf));
});
