import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

const clockFile = new URL('move-clock.ts', import.meta.url).href;

/** The real process on a data folder of its own, as `npm start` would run it. */
export async function serveApp(options: ServeOptions): Promise<ServedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-journey-'));
  let running = await start(folder, options.hasPublicUrl ? await freePort() : 0, options);
  return {
    url: running.url,
    folder,
    async restart() {
      await end(running.child, 'SIGKILL');
      running = await start(folder, Number(new URL(running.url).port), { ...options, demo: false });
    },
    async close() {
      await end(running.child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
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

/** A port of this machine that nobody listens on. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
