import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { BackupsState } from '../contract/backups.ts';
import { storedFile } from './format/names.ts';
import { readSums } from './format/sums.ts';

const dayMs = 24 * 60 * 60_000;
const folderOf = (app: TestApp) => app.application.platform.config.backupsFolder;
const stateOf = (client: TestClient) => client.get<BackupsState>('/api/backups');

/** Presses the button and waits for the end; the state then. */
async function backUp(client: TestClient): Promise<BackupsState> {
  await client.post('/api/backups');
  await expect
    .poll(async () => (await stateOf(client)).lastRun?.outcome, { timeout: 15_000 })
    .not.toBe('running');
  return stateOf(client);
}

test('one button makes a backup, which is listed, verified and told in the journal', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  expect(await stateOf(sophie)).toMatchObject({ backups: [], lastRun: null, concern: null });
  const { backups, lastRun } = await backUp(sophie);
  expect(lastRun).toMatchObject({ outcome: 'done', cause: 'person', error: null, name: backups[0]!.name });
  expect(backups).toEqual([
    expect.objectContaining({
      name: 'miaou-20261123T103000Z',
      cause: 'person',
      missingFiles: 0,
      hasKey: true,
    }),
  ]);
  const verified = await sophie.post(`/api/backups/${backups[0]!.name}/verify`);
  expect(verified).toMatchObject({ problems: [] });
  const acts = await app.application.platform.db.read
    .selectFrom('audit_acts')
    .select(['action', 'actor_id', 'subject_id'])
    .where('action', 'like', 'backups.%')
    .execute();
  expect(acts).toEqual([{ action: 'backups.backupMade', actor_id: 'u1', subject_id: backups[0]!.name }]);
});

test('who is no administrator learns nothing of backups and can do nothing with them', async () => {
  const app = await startTestApp();
  const { backups } = await backUp(await app.signIn('smarchand'));
  const { name } = backups[0]!;
  const asked: [string, string, unknown?][] = [
    ['GET', '/api/backups'],
    ['GET', '/api/backups/concern'],
    ['GET', '/api/backups/checks'],
    ['POST', '/api/backups', {}],
    ['PUT', '/api/backups/settings', {}],
    ['POST', `/api/backups/${name}/verify`, {}],
    ['GET', `/api/backups/${name}/download`],
    ['DELETE', `/api/backups/${name}`],
  ];
  for (const client of [await app.signIn('kbenali'), await app.signIn('evasseur'), app.stranger()]) {
    for (const [method, path, body] of asked) {
      const { status } = await client.request(method, path, body);
      expect([401, 403], `${method} ${path}`).toContain(status);
    }
  }
  expect(await readdir(folderOf(app))).toEqual([name]);
});

test('the zip that is downloaded holds every file of the backup', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const { backups } = await backUp(sophie);
  const { name } = backups[0]!;
  const answer = await fetch(`${app.url}/api/backups/${name}/download`, {
    headers: { cookie: sophie.cookie() },
  });
  expect(answer.headers.get('content-disposition')).toContain(`${name}.zip`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const names = await new Promise<string[]>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: false }, (error, zip) => {
      const found: string[] = [];
      if (error) return reject(error);
      zip
        .on('entry', ({ fileName }: { fileName: string }) => found.push(fileName))
        .on('end', () => resolve(found));
    });
  });
  const listed = [...(await readSums(`${folderOf(app)}/${name}`)).keys(), 'SHA256SUMS'];
  expect(names.toSorted()).toEqual(listed.map((file) => `${name}/${file}`).toSorted());
});

test('a backup is removed for good, and one that is not there is not found', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const { backups } = await backUp(sophie);
  await sophie.delete(`/api/backups/${backups[0]!.name}`);
  expect(await readdir(folderOf(app))).toEqual([]);
  expect((await sophie.request('DELETE', `/api/backups/${backups[0]!.name}`)).status).toBe(404);
  for (const strange of ['..', '..%2Ffiles', 'files', 'miaou-20261123T103000Z%2F..']) {
    expect([400, 404]).toContain((await sophie.request('DELETE', `/api/backups/${strange}`)).status);
  }
});

test('what was changed on the disk is found by the button that verifies', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const { backups } = await backUp(sophie);
  const path = `${folderOf(app)}/${backups[0]!.name}`;
  await writeFile(
    `${path}/manifest.json`,
    (await readFile(`${path}/manifest.json`, 'utf8')).replace('"person"', '"command"'),
  );
  expect(await sophie.post(`/api/backups/${backups[0]!.name}/verify`)).toMatchObject({
    problems: [{ path: 'manifest.json', what: 'changed' }],
  });
  await writeFile(`${path}/SHA256SUMS`, 'nonsense');
  const answer = await sophie.request('POST', `/api/backups/${backups[0]!.name}/verify`, {});
  expect(answer.status).toBe(409);
});

test('a backup is made once a day at its hour, a failed one again after an hour, and the rest is let go', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const look = () => app.application.runJob('backups.back-up-when-due');
  const ended = async () =>
    await expect
      .poll(async () => (await stateOf(sophie)).lastRun?.outcome, { timeout: 15_000 })
      .not.toBe('running');
  await look();
  expect((await stateOf(sophie)).lastRun).toBeNull();
  const settings = { isOn: true, hour: 2, keepDaily: 1, keepWeekly: 0, keepMonthly: 0, withKey: true };
  await sophie.put('/api/backups/settings', settings);
  expect((await stateOf(sophie)).nextAt).toBe('2026-11-24T01:00:00.000Z');

  app.clock.advance(dayMs);
  await look();
  await ended();
  await look();
  const first = await stateOf(sophie);
  expect(first.backups.map(({ cause }) => cause)).toEqual(['schedule']);

  app.clock.advance(dayMs);
  await look();
  await ended();
  const second = await stateOf(sophie);
  expect(second.backups).toHaveLength(1);
  expect(second.backups[0]!.name).not.toBe(first.backups[0]!.name);
  expect(second.concern).toBeNull();

  app.clock.advance(3 * dayMs);
  expect((await sophie.get('/api/backups/concern')).concern).toBe('late');
  await sophie.put('/api/backups/settings', { ...settings, isOn: false });
  await look();
  expect(await stateOf(sophie)).toMatchObject({ nextAt: null, concern: null, backups: second.backups });
});

test('a backup that is whole counts, whatever keeps an older one from being removed', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const look = async () => {
    app.clock.advance(dayMs);
    await app.application.runJob('backups.back-up-when-due');
    await expect
      .poll(async () => (await stateOf(sophie)).lastRun?.endedAt ?? null, { timeout: 15_000 })
      .toBe(app.clock.now());
  };
  await app.application.runJob('backups.back-up-when-due');
  await sophie.put('/api/backups/settings', {
    ...{ isOn: true, hour: 2, keepDaily: 1, keepWeekly: 0, keepMonthly: 0, withKey: true },
  });
  await look();
  const { folder, backups } = await stateOf(sophie);
  // Where it would go on its way out, something stands.
  await mkdir(join(folder, `.${backups[0]!.name}-${process.pid}.partial`, 'full'), { recursive: true });
  await look();
  const state = await stateOf(sophie);
  expect(state.lastRun).toMatchObject({ outcome: 'done', error: null });
  expect([state.backups.length, state.concern]).toEqual([2, null]);
});

test('a folder that cannot be written is told at once, in the list and in the header', async () => {
  const app = await startTestApp();
  await writeFile(folderOf(app), 'a file where the folder should be');
  const sophie = await app.signIn('smarchand');
  await sophie.post('/api/backups');
  await expect.poll(async () => (await sophie.get('/api/backups/concern')).concern).toBe('failed');
});

test('two at once are one: the second is told that one is under way', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const answers = await Promise.all([1, 2, 3].map(() => sophie.request('POST', '/api/backups', {})));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  await expect.poll(async () => (await stateOf(sophie)).lastRun?.outcome, { timeout: 15_000 }).toBe('done');
});

test('the checks say what is well and what is not', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const levels = async () => {
    const checks: { id: string; level: string; code: string }[] = await sophie.get('/api/backups/checks');
    return Object.fromEntries(checks.map(({ id, level, code }) => [id, `${level} ${code}`]));
  };
  expect(await levels()).toMatchObject({
    ...{ node: 'ok good', folder: 'ok good', database: 'ok good', steps: 'ok good', clock: 'ok good' },
    ...{ files: 'ok good', zones: 'ok good', backups: 'warning none', address: 'ok good' },
  });
  const { backups } = await backUp(sophie);
  const hash = [...(await readSums(`${folderOf(app)}/${backups[0]!.name}`))].find(([path]) =>
    path.startsWith('files/'),
  )![1];
  await writeFile(`${app.application.platform.config.dataFolder}/${storedFile(hash)}`, 'another content');
  expect(await levels()).toMatchObject({ files: 'failure damaged', backups: 'warning sameDisk' });
});
