import { spawn } from 'node:child_process';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miaou-cli-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  out: string;
  errors: string;
}

/** Starts the real process; `until` stops it politely once that is printed. */
function run(options: string[], until?: string, environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const inherited = { ...process.env, DATABASE_URL: '', MIAOU_LOG_LEVEL: 'warn', ...environment };
  const child = spawn(process.execPath, ['src/app/cli.ts', ...options], { env: inherited });
  const ended: Ended = { code: null, out: '', errors: '' };
  child.stderr.on('data', (text: Buffer) => (ended.errors += text.toString()));
  child.stdout.on('data', (text: Buffer) => {
    ended.out += text.toString();
    if (until && ended.out.includes(until)) child.kill('SIGTERM');
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })));
}

const oneLine = (text: string) => expect(text.trim().split('\n')).toHaveLength(1);

test('it starts on an empty folder, says where, and stops cleanly', async () => {
  const { code, out, errors } = await run(['--port', '0', '--data', folder], 'listening');
  expect(out).toMatch(/Miaou \d+\.\d+\.\d+ is listening: http:\/\/localhost:\d+/);
  expect([code, errors]).toEqual([0, '']);
});

test('--demo prints who may sign in, and loads nothing over an existing base', async () => {
  const first = await run(['--port', '0', '--data', folder, '--demo'], 'tnguyen');
  expect(first.out).toContain('smarchand');
  expect(first.out).toContain('(administrator)');
  const second = await run(['--port', '0', '--data', folder, '--demo'], 'not empty');
  expect(second.code).toBe(0);
});

test('a port in use is one clear line', async () => {
  const other: Server = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, errors } = await run(['--port', String(port), '--data', folder]);
  other.close();
  expect(code).toBe(1);
  expect(errors).toContain(`port ${port} is in use`);
  oneLine(errors);
});

test.each([
  [['--port', 'many'], 'not a whole number'],
  [['--colour', 'red'], 'unknown option'],
  [['--prot', '1'], 'Did you mean --port?'],
  [['dance'], 'there is no command dance'],
])('%o is refused in one clear line', async (options, reason) => {
  const { code, errors } = await run([...options, '--data', folder]);
  expect(code).not.toBe(0);
  expect(errors).toContain(reason);
  oneLine(errors);
});

test('a folder that cannot be written is one clear line', async () => {
  await writeFile(join(folder, 'file'), '');
  const { code, errors } = await run(['--port', '0', '--data', join(folder, 'file', 'data')]);
  expect(code).toBe(1);
  expect(errors).toContain('cannot be used');
  oneLine(errors);
});

test('data made by a newer version is left alone, in one clear line', async () => {
  await run(['--port', '0', '--data', folder], 'listening');
  const database = new DatabaseSync(join(folder, 'miaou.sqlite'));
  database.exec(
    "insert into schema_steps values ('users', '999-from-the-future', '2099-01-01T00:00:00.000Z')",
  );
  database.close();
  const { code, errors } = await run(['--port', '0', '--data', folder]);
  expect(code).toBe(1);
  expect(errors).toContain('newer version');
  oneLine(errors);
});

test('a base whose key is gone is not given another one', async () => {
  await run(['--port', '0', '--data', folder], 'listening');
  await rm(join(folder, 'secret.key'));
  const { code, errors } = await run(['--port', '0', '--data', folder], 'listening');
  expect(code).toBe(1);
  expect(errors).toContain('secret.key is missing');
  oneLine(errors);
});

test.each([
  ['restore-under-way', ['doctor'], ''],
  ['restore-under-way', ['move-to-postgres'], 'postgresql://nobody@127.0.0.1:1/none'],
  ['move-under-way', ['serve'], 'postgresql://nobody@127.0.0.1:1/none'],
])('while %s stands, %o does nothing', async (mark, command, url) => {
  await writeFile(join(folder, mark), '');
  const { code, errors } = await run([...command, '--data', folder], 'listening', { DATABASE_URL: url });
  expect(code).toBe(1);
  expect(errors).toContain('was cut off');
  oneLine(errors);
});

test('a move that was cut off does not keep the SQLite file from being served', async () => {
  await writeFile(join(folder, 'move-under-way'), '');
  expect((await run(['--port', '0', '--data', folder], 'listening')).code).toBe(0);
});

test('a database that does not answer is one clear line', async () => {
  const nowhere = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' };
  const { code, errors } = await run(['--port', '0', '--data', folder], 'listening', nowhere);
  expect(code).toBe(1);
  expect(errors).toContain('does not answer');
  oneLine(errors);
});
