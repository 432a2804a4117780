import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestClient } from '../support/test-client.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miaou-user-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const environment = { ...process.env, DATABASE_URL: '', MIAOU_PUBLIC_URL: '', MIAOU_LOG_LEVEL: 'trace' };
const start = (options: string[]) =>
  spawn(process.execPath, ['src/app/cli.ts', ...options, '--data', folder], { env: environment });

/** `miaou user …`, with the lines typed to it. */
function user(command: string[], typed = ''): Promise<{ code: number | null; out: string; errors: string }> {
  const child = start(['user', ...command]);
  const ended = { out: '', errors: '' };
  child.stdout.on('data', (text: Buffer) => (ended.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (ended.errors += text.toString()));
  child.stdin.end(typed);
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })));
}

/** The real server on the demonstration; `log`: all it wrote. */
async function serve() {
  const child = start(['serve', '--demo', '--port', '0']);
  const log = { text: '' };
  child.stderr.on('data', (text: Buffer) => (log.text += text.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString();
      if (out.includes('tnguyen')) resolve(/http:\/\/localhost:\d+/.exec(out)![0]);
    });
    child.on('close', () => reject(new Error(log.text)));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.on('close', () => resolve());
      child.kill('SIGTERM');
    });
  return { url, log, stop };
}

async function signIn(url: string, login: string, password = 'miaou-demo') {
  const client = createTestClient(url);
  const { status } = await client.request('POST', '/api/session', { login, password });
  return { client, status };
}

test('accounts are looked after beside the running server, which closes what they end', async () => {
  const { url, log, stop } = await serve();
  try {
    const { client } = await signIn(url, 'kbenali');
    const socket = await client.live();
    const added = await user([
      ...['add', 'iroux', '--first-name', 'Inès', '--last-name', 'Roux'],
      ...['--email', 'i.roux@vitrabelle.example', '--role', 'manager'],
    ]);
    const token = /\/invitation#(\S+)/.exec(added.out)![1]!;
    const redemption = { token, password: 'une phrase longue' };
    expect((await createTestClient(url).request('POST', '/api/users/links/redeem', redemption)).status).toBe(
      200,
    );
    expect(log.text).not.toContain(token);
    expect((await user(['deactivate', 'kbenali'])).code).toBe(0);
    expect((await client.request('GET', '/api/session')).status).toBe(401);
    expect(await socket.closed).toBe(4001);
    expect((await signIn(url, 'kbenali')).status).toBe(401);
    expect((await user(['reactivate', 'K.Benali@vitrabelle.example'])).code).toBe(0);
    const typed = 'une autre phrase\nune autre phrase\n';
    expect((await user(['reset-password', 'kbenali', '--ask-password'], typed)).code).toBe(0);
    expect((await signIn(url, 'kbenali', 'une autre phrase')).status).toBe(200);
    const last = await user(['set-role', 'smarchand', 'user']);
    expect([last.code, last.errors]).toEqual([
      1,
      'miaou: this is the last administrator who can sign in: name another one first\n',
    ]);
    expect((await user(['list'])).out).toMatch(/^iroux +Inès Roux +manager +active/m);
  } finally {
    await stop();
  }
}, 240_000);

test.each([
  [['list'], 'there is no base in'],
  [['set-role', 'smarchand', 'owner'], 'owner is not admin, manager or user'],
  [['add', 'A B', '--first-name', 'a', '--last-name', 'b', '--email', 'a@b.c'], 'A B is no login'],
  [['dance'], 'dance'],
])(
  '%o on an empty folder is one clear line',
  async (command, reason) => {
    const { code, errors } = await user(command);
    expect(code).not.toBe(0);
    expect(errors).toContain(reason);
    expect(errors.trim().split('\n')).toHaveLength(1);
  },
  60_000,
);
