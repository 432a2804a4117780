import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../../../scripts/postgres/free-port.ts';
import { copyTemplate } from '../../support/demonstration-template.ts';
import { testConfig } from '../../support/test-config.ts';
import type { Config } from '../../../src/platform/runtime/server/config.ts';

/** What `npm start` runs. */
export const realServer = 'dist/server/cli.js';
/** The same, answering before the commit. */
export const earlyServer = 'test/faults/early-acknowledging-server.ts';

/** A server in a process of its own, on data that outlives it. */
export interface KillableServer {
  url: string;
  /** How to open the same data in this process once the server is down. */
  config: Config;
  /** Resolves to false when it was killed before it listened. */
  start(program?: string): Promise<boolean>;
  /** As the system ends a process: at once, whatever it is doing. */
  kill(): Promise<void>;
  /** Politely. */
  stop(): Promise<void>;
}

export interface ServerSurroundings {
  /** Loaded before the program. */
  preloads?: readonly string[];
  environment?: Record<string, string>;
}

/** Prepares data of the demonstration company, a port, and a server that is not started yet. */
export async function prepareServer(around: ServerSurroundings = {}): Promise<KillableServer> {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-kill-'));
  const database = await copyTemplate(folder);
  const port = await freePort();
  let child: ChildProcess | undefined;

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      ending.once('exit', () => resolve());
      ending.kill(signal);
    });
  };
  const endNow = () => void child?.kill('SIGKILL');
  process.once('exit', endNow);
  onTestFinished(async () => {
    process.removeListener('exit', endNow);
    await end('SIGKILL');
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    url: `http://127.0.0.1:${port}`,
    config: testConfig(folder, database.url),
    start(program = realServer) {
      const preloads = (around.preloads ?? []).flatMap((file) => ['--import', resolve(file)]);
      const args = [...preloads, program, '--port', String(port), '--data', folder];
      const started = spawn(process.execPath, args, {
        env: { ...environment(database.url), ...around.environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      return listening(started);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

const environment = (databaseUrl: string | null): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: databaseUrl ?? '',
  MIAOU_LOG_LEVEL: 'warn',
  MIAOU_REQUESTS_PER_MINUTE: '10000000',
});

/** Resolves once it listens, or to false once it was killed. @throws Error when it ends by itself */
function listening(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (text: Buffer) => (said += text.toString()));
    child.stdout!.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('is listening')) resolve(true);
    });
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(false);
      else reject(new Error(`the server ended by itself (${String(code)}): ${said}`));
    });
  });
}
