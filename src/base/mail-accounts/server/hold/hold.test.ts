import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../../test/support/start-test-app.ts';
import type { Machine } from '../../../../platform/instance/server/machine.ts';
import { alertsTopic } from '../../contract/events.ts';
import { sendingStop, takeQuota } from '../public.ts';
import { beginLife } from './begin-life.ts';
import { noteLife } from './note-life.ts';

const base = '/api/mail-accounts';
const start = () => startTestApp({ extensions: [] });

const machineAt = (now: number, id: string | null = null): Machine => ({
  now: () => new Date(now).toISOString(),
  uptimeMs: () => 0,
  id: () => id,
});
const present = () => machineAt(Date.now());
const quiet = { hasJumped: () => false, acknowledge: () => {} };

async function stateOf(app: TestApp) {
  const { platform } = app.application;
  const stop = await sendingStop(platform.db.read, app.clock, null);
  const taken = await platform.db.transaction((tx) => takeQuota(tx, app.clock, null, 3));
  const colleague = await app.signIn('kbenali');
  const { hold } = await colleague.get(`${base}/state`);
  return { stop: stop?.reason ?? null, taken, reasons: hold?.reasons ?? null };
}

const forgetLives = ({ application }: TestApp) =>
  application.platform.db.transaction(
    async (tx) => void (await sql`delete from mail_accounts_lives`.execute(tx)),
  );

const free = { stop: null, taken: 3, reasons: null };
const heldBy = (...reasons: string[]) => ({ stop: 'held', taken: 0, reasons });

test('a base that was filled and started anew holds nothing, nor does it when it starts again', async () => {
  const app = await start();
  expect(await stateOf(app)).toEqual(free);
  for (let round = 0; round < 3; round++) await beginLife(app.application.platform, present());
  expect(await stateOf(app)).toEqual(free);
});

test('several starts at once on one folder hold nothing', async () => {
  const app = await start();
  const { platform } = app.application;
  await Promise.all(Array.from({ length: 4 }, () => beginLife(platform, present())));
  await beginLife(platform, present());
  expect(await stateOf(app)).toEqual(free);
});

test('a process that goes on beside others that start and stop on its folder holds nothing', async () => {
  const app = await start();
  const { platform } = app.application;
  const token = await beginLife(platform, present());
  for (let round = 0; round < 3; round++) {
    await beginLife(platform, present());
    await noteLife(platform, token, { machine: present(), watch: quiet });
  }
  const later = machineAt(Date.now() + 10 * 60_000);
  await beginLife(platform, later);
  const { rows } = await sql`select token from mail_accounts_lives`.execute(platform.db.read);
  expect(rows).toHaveLength(1);
  // The former ones were taken for over: that is no sign of a copy either.
  await noteLife(platform, token, { machine: later, watch: quiet });
  expect(await stateOf(app)).toEqual(free);
});

test('a clock behind the last moment noted holds everything, until an administrator confirms what is in view', async () => {
  const app = await start();
  const { platform } = app.application;
  const sophie = await app.signIn('smarchand');
  const karim = await app.signIn('kbenali');
  const admin = await sophie.live();
  await admin.subscribe(alertsTopic);
  await beginLife(platform, machineAt(Date.now() - 4 * 60_000));
  expect(await stateOf(app)).toEqual(free);
  const token = await beginLife(platform, machineAt(Date.now() - 30 * 60_000));
  await admin.event(alertsTopic, 'sending.held');
  expect(await stateOf(app)).toEqual(heldBy('clockBack'));
  const trial = { name: 'x', host: '127.0.0.1', port: 1, security: 'none', user: null, password: null };
  const sender = { senderName: '', senderAddress: 'a@b.example' };
  const refused = await sophie.request('POST', `${base}/test-mail`, { ...trial, ...sender });
  expect([refused.status, refused.error.code]).toEqual([409, 'mail-accounts.held']);

  const { hold } = await sophie.get(`${base}/state`);
  expect((await karim.request('POST', `${base}/hold/confirm`, { ids: hold.ids })).status).toBe(403);
  expect((await app.stranger().request('POST', `${base}/hold/confirm`, { ids: hold.ids })).status).toBe(401);
  await forgetLives(app);
  await noteLife(platform, token, { machine: present(), watch: quiet });
  await sophie.post(`${base}/hold/confirm`, { ids: hold.ids });
  expect(await stateOf(app)).toEqual(heldBy('databaseOlder'));
  const next = await sophie.get(`${base}/state`);
  await sophie.post(`${base}/hold/confirm`, { ids: next.hold.ids });
  expect(await stateOf(app)).toEqual(free);
  const { rows } = await sql`select distinct confirmed_by from mail_accounts_holds`.execute(platform.db.read);
  expect(rows).toEqual([{ confirmed_by: 'u1' }]);
  // What was confirmed is not found again.
  await beginLife(platform, present());
  expect(await stateOf(app)).toEqual(free);
});

test('a clock that jumps while the server runs holds everything', async () => {
  const app = await start();
  const { platform } = app.application;
  const token = await beginLife(platform, present());
  await noteLife(platform, token, { machine: present(), watch: quiet });
  expect(await stateOf(app)).toEqual(free);
  let acknowledged = 0;
  const jumped = { hasJumped: () => acknowledged === 0, acknowledge: () => void acknowledged++ };
  await noteLife(platform, token, { machine: present(), watch: jumped });
  await noteLife(platform, token, { machine: present(), watch: jumped });
  expect(await stateOf(app)).toEqual(heldBy('clockJumped'));
  const { rows } = await sql`select id from mail_accounts_holds`.execute(platform.db.read);
  expect([rows.length, acknowledged]).toEqual([1, 1]);
});

test('a database put back to an earlier state holds everything, at the next start and while the server runs', async () => {
  const app = await start();
  const { platform } = app.application;
  const token = await beginLife(platform, present());
  await platform.db.transaction(async (tx) => {
    await sql`delete from mail_accounts_lives where token = ${token}`.execute(tx);
  });
  await noteLife(platform, token, { machine: present(), watch: quiet });
  expect(await stateOf(app)).toEqual(heldBy('databaseOlder'));
  await platform.db.transaction(async (tx) => {
    await sql`delete from mail_accounts_holds`.execute(tx);
    await sql`update mail_accounts_lives set token = 'other' where token = ${token}`.execute(tx);
  });
  await beginLife(platform, present());
  expect(await stateOf(app)).toEqual(heldBy('databaseOlder'));
});

test('a data folder that the database does not know holds everything, and is known once it is confirmed', async () => {
  const app = await start();
  const { platform } = app.application;
  const dataFolder = await mkdtemp(join(tmpdir(), 'miaou-other-'));
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }));
  const elsewhere = { ...platform, config: { ...platform.config, dataFolder } };
  await beginLife(elsewhere, present());
  expect(await stateOf(app)).toEqual(heldBy('otherFolder'));
  const sophie = await app.signIn('smarchand');
  const { hold } = await sophie.get(`${base}/state`);
  await sophie.post(`${base}/hold/confirm`, { ids: hold.ids });
  await beginLife(elsewhere, present());
  await beginLife(platform, present());
  expect(await stateOf(app)).toEqual(free);
});
