import { execFile } from 'node:child_process';
import {
  appendFile,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { allOwners } from '../../src/app/all-owners.ts';
import { startApplication } from '../../src/app/start-application.ts';
import {
  makeBackup,
  moveRows,
  restoreBackup,
  verifyBackup,
  type BaseParts,
} from '../../src/base/backups/server/public.ts';
import { testChat } from '../../src/extensions/chat/server/test-chat.ts';
import { fileHash, readSums, sumsText } from '../../src/base/backups/server/format/sums.ts';
import { fillTables } from '../../src/platform/db/server/fill-tables.ts';
import { migrate } from '../../src/platform/db/server/migrate.ts';
import { openDatabase } from '../../src/platform/db/server/open-database.ts';
import { openSnapshot } from '../../src/platform/db/server/open-snapshot.ts';
import type { Row } from '../../src/platform/db/server/snapshot.ts';
import { createLogger } from '../../src/platform/runtime/server/logger.ts';
import type { Config } from '../../src/platform/runtime/server/config.ts';
import { startTestApp } from '../support/start-test-app.ts';
import { createTestClient } from '../support/test-client.ts';
import { setTestClock } from '../support/test-clock.ts';
import { testConfig, usualNow } from '../support/test-config.ts';
import { makeDatabase } from '../support/test-database.ts';

const engine = process.env['MIAOU_TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite';

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty place of its own on the engine under test. */
async function emptyPlace(): Promise<Config> {
  const database = await makeDatabase();
  onTestFinished(() => database.drop());
  return testConfig(await freshFolder(), database.url);
}

const partsOf = (config: Config, changes: Partial<BaseParts> = {}): BaseParts => ({
  ...{ version: '0.1.0', clock: setTestClock(usualNow), owners: allOwners(), config },
  ...changes,
});

async function backedUp() {
  const app = await startTestApp();
  const parts = partsOf(app.application.platform.config);
  const folder = await freshFolder();
  const made = await makeBackup(parts, { folder, cause: 'command', withKey: true });
  return { app, parts, folder, made };
}

test('a backup tells what it holds, and sha256sum itself can check it', async () => {
  const { made } = await backedUp();
  const { manifest } = made;
  expect(manifest).toMatchObject({ format: 1, engine, cause: 'command', missingFiles: [], hasKey: true });
  expect(manifest.files.count).toBeGreaterThan(3);
  expect(manifest.base).toMatch(/^[0-9a-f]{16}$/);
  const rowsOf = (name: string) => manifest.tables.find(({ table }) => table === name)?.rows;
  expect(rowsOf('users_users')).toBe(6);
  expect(rowsOf('schema_steps')).toBe(manifest.steps.length);
  const { stdout } = await promisify(execFile)('sha256sum', ['-c', 'SHA256SUMS'], { cwd: made.path });
  expect(
    stdout
      .trim()
      .split('\n')
      .every((line) => line.endsWith(': OK')),
  ).toBe(true);
  expect((await stat(join(made.path, 'secret.key'))).mode & 0o777).toBe(0o600);
  expect(await verifyBackup(made.path)).toMatchObject({ problems: [] });
});

test('a restored base has the same rows and files, lets people in, and holds every mail', async () => {
  const { parts, made } = await backedUp();
  const place = await emptyPlace();
  await restoreBackup(partsOf(place), made.path);
  const again = await makeBackup(partsOf(place), {
    folder: await freshFolder(),
    cause: 'command',
    withKey: true,
  });
  expect(again.manifest.tables).toEqual(made.manifest.tables);
  expect(again.manifest.files).toEqual(made.manifest.files);
  expect(again.manifest.base).toBe(made.manifest.base);
  expect(await readFile(join(place.dataFolder, 'secret.key'))).toEqual(
    await readFile(join(parts.config.dataFolder, 'secret.key')),
  );

  const restored = await startApplication(place, { clock: setTestClock(usualNow) });
  onTestFinished(() => restored.close());
  const client = createTestClient(`http://127.0.0.1:${await restored.listen()}`);
  await client.post('/api/session', { login: 'smarchand', password: 'miaou-demo' });
  expect((await client.get('/api/mail-accounts/state')).hold.reasons).toEqual(['otherFolder']);
  expect((await client.get('/api/chat/conversations')).conversations.length).toBeGreaterThan(0);
});

test('rows that name each other may come in any order, and one that names a missing one fails the whole', async () => {
  const app = await startTestApp();
  await testChat(await app.signIn('kbenali')).post('ch1', 'À part', ['u1']);
  const source = partsOf(app.application.platform.config);
  const made = await makeBackup(source, { folder: await freshFolder(), cause: 'command', withKey: true });
  const place = await emptyPlace();
  await restoreBackup(partsOf(place), made.path);
  const table = 'chat_conversations';
  const snapshot = await openSnapshot(place);
  const rows = (await Array.fromAsync(snapshot.rows(table))).flat();
  await snapshot.close();
  const isChild = (row: Row) => row['parent_id'] !== null;
  const childrenFirst = rows.toSorted((one, other) => Number(isChild(other)) - Number(isChild(one)));
  expect(isChild(childrenFirst[0]!)).toBe(true);
  // One row in each statement: PostgreSQL looks at references at the end of each.
  const oneByOne = (all: Row[]) =>
    async function* () {
      for (const row of all) yield await Promise.resolve([row]);
    };
  const db = await openDatabase(place, createLogger('silent'));
  onTestFinished(() => db.close());
  await fillTables(db, [{ table, rows: oneByOne(childrenFirst) }]);
  await expect(fillTables(db, [{ table, rows: oneByOne(rows.filter(isChild)) }])).rejects.toThrow(
    /foreign key/i,
  );
  const after = await openSnapshot(place);
  expect(await after.count(table)).toBe(rows.length);
  await after.close();
});

test('a restore into what is not empty is refused, and changes nothing there', async () => {
  const { made } = await backedUp();
  const place = await emptyPlace();
  await writeFile(join(place.dataFolder, 'a.txt'), 'mine');
  await expect(restoreBackup(partsOf(place), made.path)).rejects.toThrow('is not empty');
  expect(await readdir(place.dataFolder)).toEqual(['a.txt']);
  if (engine === 'sqlite') return;
  const full = { ...place, dataFolder: await freshFolder() };
  await restoreBackup(partsOf(full), made.path);
  await expect(
    restoreBackup(partsOf({ ...full, dataFolder: await freshFolder() }), made.path),
  ).rejects.toThrow('is not empty');
});

test('a damaged backup is refused before anything is written', async () => {
  const { made } = await backedUp();
  await appendFile(join(made.path, 'rows/users_users.jsonl.gz'), 'x');
  const place = await emptyPlace();
  await expect(restoreBackup(partsOf(place), made.path)).rejects.toThrow(
    'rows/users_users.jsonl.gz is changed',
  );
  expect(await readdir(place.dataFolder)).toEqual([]);
  expect((await verifyBackup(made.path)).problems).toEqual([
    { path: 'rows/users_users.jsonl.gz', what: 'changed' },
  ]);
});

/** Changes a file of a backup and says in its list that it was always so. */
async function forge(path: string, file: string, bytes: string | Buffer): Promise<void> {
  await writeFile(join(path, file), bytes);
  const sums = await readSums(path);
  sums.set(file, await fileHash(join(path, file)));
  await writeFile(join(path, 'SHA256SUMS'), sumsText(sums));
}

/** A table that every database has, and that is the engine's alone. */
const enginesOwn = engine === 'postgres' ? 'pg_authid' : 'sqlite_schema';

test('a backup that somebody made up leads nowhere but into the folder, and leaves nothing there', async () => {
  const { made } = await backedUp();
  const place = await emptyPlace();
  const manifest = JSON.parse(await readFile(join(made.path, 'manifest.json'), 'utf8'));
  const refused = async () => {
    const error: unknown = await restoreBackup(partsOf(place), made.path).catch((cause: unknown) => cause);
    expect(await readdir(place.dataFolder)).toEqual([]);
    return (error as Error).message;
  };
  const tables = [{ table: enginesOwn, rows: 0, hash: 'a'.repeat(64) }, ...manifest.tables];
  await forge(made.path, 'manifest.json', JSON.stringify({ ...manifest, tables }));
  expect(await refused()).toContain(`rows of ${enginesOwn}, which is no table of Miaou`);
  const sums = await readSums(made.path);
  const [stored] = [...sums.keys()].filter((path) => path.startsWith('files/'));
  const outside = join(await freshFolder(), 'outside');
  await rename(join(made.path, stored!), outside);
  await symlink(outside, join(made.path, stored!));
  expect(await refused()).toContain(`${stored} is missing`);
});

test('a file that is missing or was put in is found', async () => {
  const { made } = await backedUp();
  await rm(join(made.path, 'secret.key'));
  await writeFile(join(made.path, 'rows/strange.jsonl.gz'), '');
  expect((await verifyBackup(made.path)).problems).toEqual([
    { path: 'secret.key', what: 'missing' },
    { path: 'rows/strange.jsonl.gz', what: 'unlisted' },
  ]);
});

test.each([
  ['is missing', (path: string) => rm(path)],
  ['is changed', (path: string) => appendFile(path, 'no hash\n')],
])('a backup of which the list of hashes %s is refused in one line', async (what, harm) => {
  const { made } = await backedUp();
  await harm(join(made.path, 'SHA256SUMS'));
  const place = await emptyPlace();
  await expect(restoreBackup(partsOf(place), made.path)).rejects.toMatchObject({
    name: 'NoBackupError',
    message: `the backup is damaged: SHA256SUMS ${what}`,
  });
  expect(await readdir(place.dataFolder)).toEqual([]);
});

test('a backup of a newer version is refused in one line', async () => {
  const { made } = await backedUp();
  const place = await emptyPlace();
  await expect(restoreBackup(partsOf(place, { version: '0.0.9' }), made.path)).rejects.toThrow(
    'made by version 0.1.0, and this is 0.0.9',
  );
  const older = allOwners().filter(({ id }) => id !== 'orders');
  await expect(restoreBackup(partsOf(place, { owners: older }), made.path)).rejects.toThrow(
    'newer version (orders',
  );
  expect(await readdir(place.dataFolder)).toEqual([]);
});

test('a backup of an older version is brought up to date by the next start', async () => {
  const place = await emptyPlace();
  const older = allOwners().map((owner) =>
    owner.id === 'orders' ? { ...owner, migrations: owner.migrations.slice(0, 1) } : owner,
  );
  const { made } = await backedUp();
  // What the older version would have written: without the later steps of orders and the columns they add.
  const first = older.find(({ id }) => id === 'orders')!.migrations[0]!.name;
  expect(made.manifest.steps.filter(({ owner }) => owner === 'orders').length).toBeGreaterThan(1);
  const olderPlace = await emptyPlace();
  const db = await openDatabase(olderPlace, createLogger('silent'));
  for (const { id, migrations } of older) await migrate(db, id, migrations, usualNow);
  await db.close();
  await writeFile(join(olderPlace.dataFolder, 'secret.key'), Buffer.alloc(32));
  const old = await makeBackup(partsOf(olderPlace), {
    folder: await freshFolder(),
    cause: 'command',
    withKey: true,
  });
  await restoreBackup(partsOf(place), old.path);
  const stepsOf = async () => {
    const { manifest } = await makeBackup(partsOf(place), {
      folder: await freshFolder(),
      cause: 'command',
      withKey: false,
    });
    return manifest.steps.filter(({ owner }) => owner === 'orders').map(({ name }) => name);
  };
  expect(await stepsOf()).toEqual([first]);
  await (await startApplication(place)).close();
  expect((await stepsOf()).length).toBeGreaterThan(1);
});

test('without the key it says so, and a base without it gets another', async () => {
  const app = await startTestApp();
  const parts = partsOf(app.application.platform.config);
  const made = await makeBackup(parts, { folder: await freshFolder(), cause: 'command', withKey: false });
  expect(made.manifest.hasKey).toBe(false);
  expect(await readdir(made.path)).not.toContain('secret.key');
  const place = await emptyPlace();
  await restoreBackup(partsOf(place), made.path);
  await (await startApplication(place)).close();
  expect((await readFile(join(place.dataFolder, 'secret.key'))).length).toBe(32);
});

test('a restore that was cut off does not start as a base', async () => {
  const place = await emptyPlace();
  await writeFile(join(place.dataFolder, 'restore-under-way'), '');
  await expect(startApplication(place)).rejects.toThrow('was cut off');
});

test('a file that is gone is told, and does not keep the rest from being saved', async () => {
  const app = await startTestApp();
  const { config } = app.application.platform;
  const whole = await makeBackup(partsOf(config), {
    folder: await freshFolder(),
    cause: 'command',
    withKey: true,
  });
  const path = [...(await readSums(whole.path)).keys()].find((each) => each.startsWith('files/'))!;
  await rm(join(config.dataFolder, path));
  const made = await makeBackup(partsOf(config), {
    folder: await freshFolder(),
    cause: 'command',
    withKey: true,
  });
  expect(made.manifest.missingFiles).toEqual([path.split('/').at(-1)]);
  expect(made.manifest.files.count).toBe(whole.manifest.files.count - 1);
});

test('a folder that cannot be written is one coded error, and what was begun is gone', async () => {
  const app = await startTestApp();
  const parts = partsOf(app.application.platform.config);
  const folder = await freshFolder();
  await writeFile(join(folder, 'file'), '');
  const wish = { cause: 'command', withKey: true } as const;
  await expect(makeBackup(parts, { ...wish, folder: join(folder, 'file') })).rejects.toMatchObject({
    code: 'backups.folderRefused',
  });
  const ending = new AbortController();
  const onProgress = (phase: string) => phase === 'rows' && ending.abort();
  await expect(
    makeBackup(parts, { ...wish, folder: join(folder, 'b'), onProgress, signal: ending.signal }),
  ).rejects.toMatchObject({ code: 'backups.interrupted' });
  expect(await readdir(join(folder, 'b'))).toEqual([]);
});

test.runIf(engine === 'postgres')(
  'SQLite moves to PostgreSQL and is left as it was; a backup of one is restored into the other',
  async () => {
    const { made } = await backedUp();
    const folder = await freshFolder();
    const onSqlite = testConfig(folder, null);
    await restoreBackup(partsOf(onSqlite), made.path);
    const before = await makeBackup(partsOf(onSqlite), {
      folder: await freshFolder(),
      cause: 'command',
      withKey: true,
    });
    expect(before.manifest.tables).toEqual(made.manifest.tables);
    expect([before.manifest.engine, made.manifest.engine]).toEqual(['sqlite', 'postgres']);

    const database = await makeDatabase();
    onTestFinished(() => database.drop());
    const moved = testConfig(folder, database.url);
    const running = await startApplication(onSqlite);
    await expect(moveRows(partsOf(moved))).rejects.toThrow('is in use');
    await running.close();
    const unmoved = await makeBackup(partsOf(onSqlite), {
      folder: await freshFolder(),
      cause: 'command',
      withKey: true,
    });
    expect(await moveRows(partsOf(moved))).toEqual(unmoved.manifest.tables);
    await expect(moveRows(partsOf(moved))).rejects.toThrow('is not empty');
    const after = await makeBackup(partsOf(onSqlite), {
      folder: await freshFolder(),
      cause: 'command',
      withKey: true,
    });
    expect(after.manifest.tables).toEqual(unmoved.manifest.tables);
  },
);
