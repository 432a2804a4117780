import type { RunPhase } from '../../contract/backups.ts';
import type { OnProgress } from '../base-parts.ts';
import type { BackupPorts } from '../ports.ts';
import { changeRun } from '../store/runs.ts';

/** How often what is under way is written down: whoever looks asks as often. */
const everyMs = 1000;

export interface RunFollower {
  onProgress: OnProgress;
  /** Nothing more is written once this has resolved. */
  end(): Promise<void>;
}

/** Writes down how far a run is, for whoever looks at the page, from whichever process. */
export function followRun({ db, parts, logger }: BackupPorts, id: string): RunFollower {
  let now: { phase: RunPhase; done: number; total: number } = { phase: 'files', done: 0, total: 0 };
  let writing: Promise<void> = Promise.resolve();
  function write(): void {
    const changes = { ...now, seen_at: parts.clock.now() };
    writing = writing
      .then(() => db.transaction((tx) => changeRun(tx, id, changes)))
      .catch((error: unknown) =>
        logger.warn({ err: error }, 'how far a backup is could not be written down'),
      );
  }
  const timer = setInterval(write, everyMs).unref();
  return {
    onProgress(phase, done, total) {
      if (phase !== 'checking') now = { phase, done, total };
    },
    async end() {
      clearInterval(timer);
      await writing;
    },
  };
}
