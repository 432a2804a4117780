import { Worker } from 'node:worker_threads';

/** Commits after which the log is worth moving: often enough for it to stay small, rarely enough to cost nothing. */
const commitsBetween = 400;

/**
 * The thread's own text: it needs nothing of ours, and stands in no file that a build would have to know.
 * `passive` waits for nobody and makes nobody wait: what a reader still needs stays for the next time.
 */
const work = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(workerData);
  database.exec('pragma synchronous = full; pragma cache_size = -512');
  parentPort.on('message', () => {
    try {
      database.exec('pragma wal_checkpoint(passive)');
    } catch {
      // Another time: until then everything is in the log, which the writer moves itself when it grows too long.
    }
    parentPort.postMessage('moved');
  });
`;

export interface Checkpoints {
  /** To be told of each commit. */
  committed(): void;
  stop(): Promise<void>;
}

/**
 * Moves what was committed from the log into the database file in a thread of its own: doing so costs several syncs, for
 * which every answer would wait in the process's only thread. The thread begins with the first log that is worth it.
 */
export function moveLogAside(path: string): Checkpoints {
  let worker: Worker | null = null;
  let commits = 0;
  let isMoving = false;

  function startWorker(): Worker {
    const limits = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2, stackSizeMb: 1 };
    const started = new Worker(work, { eval: true, workerData: path, resourceLimits: limits });
    started.on('message', () => {
      isMoving = false;
    });
    // A thread that dies is missed at the next log only.
    started.on('error', () => undefined);
    started.on('exit', () => {
      worker = null;
      isMoving = false;
    });
    started.unref();
    return started;
  }

  return {
    committed() {
      commits += 1;
      if (commits < commitsBetween || isMoving) return;
      commits = 0;
      isMoving = true;
      worker ??= startWorker();
      worker.postMessage('move');
    },
    async stop() {
      await worker?.terminate();
    },
  };
}
