import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { freePort } from '../../../scripts/postgres/free-port.ts';
import { quickHash } from '../../support/quick-hash.ts';

export interface ServedApp {
  url: string;
  /** Its data, as whoever else writes to them finds them. */
  folder: string;
  /** Kills the process as a power cut would, and starts it again on the same data and port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface ServeOptions {
  demo: boolean;
  /** How far ahead of this machine's clock its own is. */
  aheadMs?: number;
  /** It knows the address at which clients reach it, and writes links to it. */
  hasPublicUrl?: true;
  /** Default: what `npm run build` makes of this clone. */
  program?: string;
}

/**
 * The port of this process: its applications stand there one after the other, so that its browser knows their files
 * already. One that is started while another runs has a port of its own.
 */
let ownPort: number | undefined;
let isTaken = false;

export const ownAddress = (): string => `http://localhost:${ownPort}`;

const clockFile = new URL('move-clock.ts', import.meta.url).href;

/** The real process on a data folder of its own, as `npm start` would run it. */
export async function serveApp(options: ServeOptions): Promise<ServedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-journey-'));
  const port = isTaken ? await freePort() : (ownPort ??= await freePort());
  isTaken = true;
  let running = await start(folder, port, options);
  if (options.demo) letInQuickly(folder);
  return {
    url: running.url,
    folder,
    async restart() {
      await end(running.child, 'SIGKILL');
      running = await start(folder, port, { ...options, demo: false });
    },
    async close() {
      await end(running.child, 'SIGTERM');
      if (port === ownPort) isTaken = false;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A twentieth of the journeys' processor time went into the passwords of people who sign in. */
function letInQuickly(folder: string): void {
  const database = new DatabaseSync(join(folder, 'miaou.sqlite'), { timeout: 10_000 });
  database.prepare('update users_users set password_hash = ?').run(quickHash('miaou-demo'));
  database.close();
}

function start(
  folder: string,
  port: number,
  { demo, aheadMs, hasPublicUrl, program = 'dist/server/cli.js' }: ServeOptions,
): Promise<{ child: ChildProcess; url: string }> {
  const options = [
    ...(aheadMs === undefined ? [] : ['--import', clockFile]),
    ...[program, '--port', String(port), '--data', folder],
    ...(demo ? ['--demo'] : []),
  ];
  const env = {
    ...process.env,
    DATABASE_URL: '',
    MIAOU_LOG_LEVEL: 'warn',
    // All journeys of a file come from one address, faster than people do.
    MIAOU_REQUESTS_PER_MINUTE: '100000',
    MIAOU_PUBLIC_URL: hasPublicUrl ? `http://localhost:${port}` : '',
    MIAOU_JOURNEY_AHEAD_MS: String(aheadMs ?? 0),
  };
  const child = spawn(process.execPath, options, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const address = /http:\/\/localhost:\d+/.exec(printed)?.[0];
      if (address) resolve({ child, url: address });
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}: ${printed}`)));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
