import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import { inRoot } from '../../scripts/install/paths.mjs';
import type { Place } from './open-place.ts';
import type { Costs } from './probe.mjs';

/** A server process of its own. */
export interface Served {
  port: number;
  costs(): Promise<Costs>;
  stop(): Promise<void>;
}

/** Starts what `npm start` runs, on this place. `nodeOptions` go to Node, such as `--cpu-prof`. */
export const serve = (place: Place, nodeOptions: readonly string[] = []): Promise<Served> =>
  startProgram(inRoot('dist', 'server', 'cli.js'), ['--port', '0', '--data', place.folder], nodeOptions, {
    DATABASE_URL: place.databaseUrl ?? '',
    // One person of the load makes the requests of a thousand.
    MIAOU_REQUESTS_PER_MINUTE: '10000000',
    MIAOU_LOG_LEVEL: 'warn',
  });

/** Starts a program that says `localhost:<port>` on its standard output once it listens. */
export async function startProgram(
  program: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<Served> {
  const probe = inRoot('bench', 'place', 'probe.mjs');
  const child = spawn(process.execPath, ['--import', probe, ...nodeOptions, program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const port = await portOf(child);
  return {
    port,
    async costs() {
      child.send('costs');
      const [costs] = (await once(child, 'message')) as [Costs];
      return costs;
    },
    async stop() {
      process.removeListener('exit', end);
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const port = /localhost:(\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}: ${said}`)));
  });
}
