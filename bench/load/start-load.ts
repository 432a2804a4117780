import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from '../../scripts/install/paths.mjs';
import type { TaskName, Tasks } from './task.ts';

export interface Load {
  run<N extends TaskName>(name: N, task: Tasks[N][0]): Promise<Tasks[N][1]>;
  stop(): Promise<void>;
}

interface Answer {
  result?: unknown;
  error?: string;
}

/** Starts the load process. It ends with this one. */
export function startLoad(): Load {
  const child = fork(inRoot('bench', 'load', 'load-process.ts'), { execArgv: [] });
  return {
    async run<N extends TaskName>(name: N, task: Tasks[N][0]) {
      child.send({ name, task });
      const [{ result, error }] = (await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => [{ error: 'the load process ended' }]),
      ])) as [Answer];
      if (error) throw new Error(error);
      return result as Tasks[N][1];
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
