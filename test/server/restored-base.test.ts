import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../scripts/postgres/free-port.ts';
import { startApplication, type Application } from '../../src/app/start-application.ts';
import { testChat } from '../../src/extensions/chat/server/test-chat.ts';
import { listOf, openChatDevice, pageOf } from '../support/chat-device.ts';
import { copyTemplate } from '../support/demonstration-template.ts';
import { createTestClient, type TestClient } from '../support/test-client.ts';
import { setTestClock } from '../support/test-clock.ts';
import { testConfig, usualNow } from '../support/test-config.ts';

/** A company whose base can be copied, and put back as it was. */
async function startCompany() {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-restored-'));
  const copy = await mkdtemp(join(tmpdir(), 'miaou-copy-'));
  const database = await copyTemplate(folder);
  const config = { ...testConfig(folder, database.url), port: await freePort() };
  const url = `http://127.0.0.1:${config.port}`;
  let application: Application;
  async function start(): Promise<void> {
    application = await startApplication(config, { clock: setTestClock(usualNow) });
    await application.listen();
  }
  async function whileStopped(act: () => Promise<void>): Promise<void> {
    await application.close();
    await act();
    await start();
  }
  await start();
  onTestFinished(async () => {
    await application.close();
    await database.drop();
    if (database.url) await run(database.url, (name) => [`drop database if exists ${name}_copy`]);
    for (const each of [folder, copy]) await rm(each, { recursive: true, force: true });
  });
  return {
    url,
    async signIn(login: string): Promise<TestClient> {
      const client = createTestClient(url);
      await client.post('/api/session', { login, password: 'miaou-demo' });
      return client;
    },
    copy: () =>
      whileStopped(async () => {
        if (database.url)
          await run(database.url, (name) => [`create database ${name}_copy template ${name}`]);
        else await cp(folder, copy, { recursive: true });
      }),
    restore: () =>
      whileStopped(async () => {
        if (database.url) {
          await run(database.url, (name) => [
            `drop database ${name}`,
            `create database ${name} template ${name}_copy`,
          ]);
        } else {
          await rm(folder, { recursive: true });
          await cp(copy, folder, { recursive: true });
        }
      }),
  };
}

/** From another database of the same server: one that is copied or dropped has nobody in it. */
async function run(url: string, statements: (name: string) => string[]): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  for (const statement of statements(name)) await client.query(statement);
  await client.end();
}

test('a device lets go of what was said since the copy, also where the base has counted on past it', async () => {
  const company = await startCompany();
  const [sophie, karim] = [await company.signIn('smarchand'), await company.signIn('kbenali')];
  await company.copy();
  const device = await openChatDevice({ url: company.url, client: karim, ownId: 'u2' });
  // The same, but told that it is in the life it knows: what the numbers alone would make of it.
  const deceived: TestClient = {
    ...karim,
    post: async (path, body) => {
      const { life } = await karim.get<{ life: string }>('/api/chat/conversations');
      return karim.post(path, path.endsWith('/resume') ? { ...(body as object), life } : body);
    },
  };
  const { life } = await karim.get<{ life: string }>('/api/chat/conversations');
  const control = await openChatDevice({
    ...{ url: company.url, client: deceived, ownId: 'u2' },
    onResumed: (resumed) => ({ ...resumed, life }),
  });
  onTestFinished(() => [device, control].forEach((each) => each.close()));
  for (const each of [device, control]) await each.open('ch1');

  const lost = ['perdu 1', 'perdu 2', 'perdu 3'];
  for (const text of lost) await testChat(sophie).post('ch1', text);
  for (let turn = 0; turn < 5; turn++) {
    await testChat(karim).conversation('ch1');
    await karim.put('/api/chat/conversations/ch1/own', { isMuted: true });
  }
  const holds = (each: typeof device) => JSON.stringify(each.log('ch1'));
  for (const each of [device, control]) await expect.poll(() => holds(each)).toContain('perdu 3');

  for (const each of [device, control]) each.goAway();
  await company.restore();
  for (let turn = 0; turn < 9; turn++) await testChat(sophie).post('ch1', `depuis ${turn}`);
  for (const each of [device, control]) each.comeBack();

  await expect.poll(() => device.held(), { timeout: 15_000 }).toEqual(await listOf(karim));
  expect(device.log('ch1')).toBeUndefined();
  await device.open('ch1');
  expect(device.log('ch1')).toEqual(await pageOf(karim, 'ch1'));
  expect(holds(device)).not.toContain('perdu');
  await expect.poll(() => holds(control), { timeout: 15_000 }).toContain('depuis 8');
  expect(holds(control)).toContain('perdu 1');
});
