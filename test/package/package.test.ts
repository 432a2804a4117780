import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

let place: string;
let tarball: string;
let listing: string[];

// A stranger’s folder: what npm packs, installed where no source is.
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'miaou-package-'));
  await run('npm', ['pack', '--pack-destination', place], { cwd: root });
  [tarball] = (await readdir(place)).filter((name) => name.endsWith('.tgz')) as [string];
  const { stdout } = await run('tar', ['tzf', join(place, tarball)], { maxBuffer: 1e7 });
  listing = stdout.trim().split('\n');
  await writeFile(join(place, 'package.json'), '{"private":true}');
  const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', ...quiet, join(place, tarball)], { cwd: place });
}, 300_000);

afterAll(() => rm(place, { recursive: true, force: true }));

test('holds what was built, and no source, test or map', () => {
  expect(listing).toContain('package/dist/server/cli.js');
  expect(listing).toContain('package/dist/web/index.html');
  expect(listing).toContain('package/bin/miaou.mjs');
  expect(listing.filter((path) => /\.(tsx?|map)$|\/(src|test|scripts)\//.test(path))).toEqual([]);
});

const program = () => join(place, 'node_modules', '.bin', 'miaou');

test('installs little: what the pages are made of is in what was built', async () => {
  const installed = await readdir(join(place, 'node_modules'));
  expect(installed).toContain('sharp');
  expect(installed.filter((name) => /^(react|fastify|kysely|vite|@mantine)$/.test(name))).toEqual([]);
});

test('says its version', async () => {
  const { stdout } = await run(process.execPath, [program(), '--version']);
  expect(tarball).toBe(`miaou-${stdout.trim()}.tgz`);
});

test('serves the application to a browser, and ends when told to', async () => {
  const args = [program(), 'serve', '--port', '0', '--data', join(place, 'data'), '--demo'];
  const server = spawn(process.execPath, args, { cwd: place, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  try {
    const url = await addressOf(server.stdout);
    const health = await fetch(`${url}/api/health`);
    expect(await health.json()).toMatchObject({ status: 'ok', engine: 'sqlite' });
    const page = await (await fetch(url)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)![1]!;
    expect((await fetch(url + script)).headers.get('content-type')).toContain('javascript');
    const signIn = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'smarchand', password: 'miaou-demo' }),
    });
    expect(signIn.status).toBe(200);
    const cookie = signIn.headers.get('set-cookie')!.split(';')[0]!;
    const plans = await fetch(`${url}/api/communication-plans/plans`, { headers: { cookie } });
    expect(plans.status).toBe(200);
  } finally {
    server.kill('SIGTERM');
  }
  expect(await ended).toEqual([0, null]);
});

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const text of output) {
    said += String(text);
    const found = /listening: (http:\S+)/.exec(said);
    if (found) return found[1]!;
  }
  throw new Error(`the server ended: ${said}`);
}
