import type { Database } from '../../db/server/database.ts';
import { plusMs, type Clock } from '../../runtime/server/clock.ts';
import type { Logger } from '../../runtime/server/logger.ts';
import type { Job, Jobs } from './jobs.ts';
import { addJob, giveBackLease, takeLease } from './store/leases.ts';

/** How often each process looks for due jobs. */
const tickMs = 1000;

export interface RunningJobs extends Jobs {
  /** Begins to look for due jobs; tests leave it out and call `runNow`. */
  start(): void;
  /** Waits for the runs under way. */
  stop(): Promise<void>;
}

/** `holder` names this process in the leases it takes. */
export function createJobs(parts: {
  db: Database;
  clock: Clock;
  logger: Logger;
  holder: string;
}): RunningJobs {
  const { db, clock, logger, holder } = parts;
  const jobs = new Map<string, Job>();
  const known = new Set<string>();
  const underWay = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | null = null;

  async function attempt(job: Job, when: 'due' | 'at once'): Promise<void> {
    const now = clock.now();
    const lease = { name: job.name, holder, now, until: plusMs(now, job.leaseMs) };
    const taken = await db.transaction(async (tx) => {
      if (!known.has(job.name)) await addJob(tx, job.name, now);
      return takeLease(tx, lease, when);
    });
    known.add(job.name);
    if (!taken) return;
    try {
      await job.run();
    } catch (error) {
      logger.error({ err: error, job: job.name }, 'a job failed');
    }
    await db.transaction((tx) => giveBackLease(tx, lease, plusMs(clock.now(), job.everyMs)));
  }

  function run(job: Job, when: 'due' | 'at once'): Promise<void> {
    const already = underWay.get(job.name);
    if (already) return already;
    const run = attempt(job, when).finally(() => underWay.delete(job.name));
    underWay.set(job.name, run);
    return run;
  }

  /** In memory: when each job is due next, so that an idle process asks the database nothing. */
  const dueAt = new Map<string, number>();
  function tick(): void {
    const now = performance.now();
    for (const job of jobs.values()) {
      if ((dueAt.get(job.name) ?? 0) > now) continue;
      dueAt.set(job.name, now + job.everyMs);
      run(job, 'due').catch((error: unknown) => logger.error({ err: error, job: job.name }, 'a job failed'));
    }
  }

  return {
    define(job) {
      if (jobs.has(job.name)) throw new Error(`job ${job.name} is defined twice`);
      jobs.set(job.name, job);
    },
    async runNow(name) {
      const job = jobs.get(name);
      if (!job) throw new Error(`no job ${name}`);
      await run(job, 'at once');
    },
    start() {
      timer ??= setInterval(tick, tickMs).unref();
    },
    async stop() {
      if (timer) clearInterval(timer);
      timer = null;
      await Promise.allSettled(underWay.values());
    },
  };
}
