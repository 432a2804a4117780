import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { SendingState } from '../../src/base/mail-accounts/contract/mail-accounts.ts';
import { copyTemplate } from '../support/demonstration-template.ts';
import { createTestClient } from '../support/test-client.ts';

// Each test starts several processes, on machines that may be busy.
vi.setConfig({ testTimeout: 180_000 });

/** What a real process says of its sending, started on this folder and ended in this way. */
async function lifeOn(folder: string, databaseUrl: string | null, end: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
  const child = spawn(process.execPath, ['src/app/cli.ts', '--port', '0', '--data', folder], {
    env: { ...process.env, DATABASE_URL: databaseUrl ?? '', MIAOU_LOG_LEVEL: 'error' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const listening = /listening: http:\/\/localhost:(\d+)/.exec(said);
      if (listening) resolve(listening[1]!);
    });
    void exited.then(() => reject(new Error(`ended before it listened: ${said}`)));
  });
  const client = createTestClient(`http://127.0.0.1:${port}`);
  await client.post('/api/session', { login: 'smarchand', password: 'miaou-demo' });
  const state: SendingState = await client.get('/api/mail-accounts/state');
  child.kill(end);
  await exited;
  return state.hold?.reasons ?? [];
}

async function company() {
  const parent = await mkdtemp(join(tmpdir(), 'miaou-hold-'));
  const folder = join(parent, 'data');
  const database = await copyTemplate(folder);
  onTestFinished(async () => {
    await database.drop();
    await rm(parent, { recursive: true, force: true });
  });
  return { parent, folder, url: database.url };
}

test('the same folder starts again freely, also after a kill, and after it was moved', async () => {
  const { parent, folder, url } = await company();
  expect(await lifeOn(folder, url)).toEqual([]);
  expect(await lifeOn(folder, url, 'SIGKILL')).toEqual([]);
  expect(await lifeOn(folder, url)).toEqual([]);
  const moved = join(parent, 'moved');
  await rename(folder, moved);
  expect(await lifeOn(moved, url)).toEqual([]);
});

test('a copy of the folder sends nothing, beside an original that goes on', async () => {
  const { parent, folder, url } = await company();
  expect(await lifeOn(folder, url)).toEqual([]);
  const copy = join(parent, 'copy');
  await cp(folder, copy, { recursive: true, preserveTimestamps: true });
  expect(await lifeOn(copy, url)).toEqual(['copied']);
  expect(await lifeOn(copy, url)).toEqual(['copied']);
  // On one database, what holds one holds all; each with its own, the original is free.
  expect(await lifeOn(folder, url)).toEqual(url === null ? [] : ['copied']);
});

test('a folder put back from a backup sends nothing, whether it was emptied before or not', async () => {
  const { parent, folder, url } = await company();
  await lifeOn(folder, url);
  const backup = join(parent, 'backup');
  await cp(folder, backup, { recursive: true, preserveTimestamps: true });
  await lifeOn(folder, url);
  await cp(backup, folder, { recursive: true, preserveTimestamps: true, force: true });
  expect(await lifeOn(folder, url)).not.toEqual([]);
  await rm(folder, { recursive: true });
  await cp(backup, folder, { recursive: true, preserveTimestamps: true });
  expect(await lifeOn(folder, url)).not.toEqual([]);
});
