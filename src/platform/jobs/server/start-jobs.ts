import type { Database } from '../../db/server/database.ts';
import { plusMs, type Clock } from '../../runtime/server/clock.ts';
import type { Logger } from '../../runtime/server/logger.ts';
import type { Job, Jobs } from './jobs.ts';
import { addJob, giveBackLease, takeLease } from './store/leases.ts';

/** How often each process looks which jobs are due, in memory. */
const usualTickMs = 1000;
/** When a due job was not ours to run (another process has it), it is asked for again after this long. */
const askAgainMs = 10_000;
/** As far as the clocks of two processes may be apart. What is further ahead was written before a clock was set back. */
const clocksApartMs = 10 * 60_000;

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
  tickMs?: number;
  /** Told of each run that has ended. */
  onRun?: (name: string, outcome: 'done' | 'failed', seconds: number) => void;
}): RunningJobs {
  const { db, clock, logger, holder, tickMs = usualTickMs, onRun } = parts;
  const jobs = new Map<string, Job>();
  const known = new Set<string>();
  const underWay = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | null = null;

  /** In memory: when to ask for each job again, so that an idle process asks the database nothing. */
  const askAt = new Map<string, string>();

  async function attempt(job: Job, when: 'due' | 'at once'): Promise<void> {
    const now = clock.now();
    const furthest = {
      lease: plusMs(now, job.leaseMs + clocksApartMs),
      run: plusMs(now, job.everyMs + clocksApartMs),
    };
    const lease = { name: job.name, holder, now, until: plusMs(now, job.leaseMs), furthest };
    // Before it is asked for: a database that is away is not asked at every look.
    askAt.set(job.name, plusMs(now, askAgainMs));
    const taken = await db.transaction(async (tx) => {
      if (!known.has(job.name)) await addJob(tx, job.name, now);
      return takeLease(tx, lease, when);
    });
    known.add(job.name);
    if (!taken) return;
    const began = performance.now();
    let outcome: 'done' | 'failed' = 'done';
    try {
      await job.run();
    } catch (error) {
      outcome = 'failed';
      logger.error({ err: error, job: job.name }, 'a job failed');
    }
    onRun?.(job.name, outcome, (performance.now() - began) / 1000);
    const nextRunAt = plusMs(clock.now(), job.everyMs);
    await db.transaction((tx) => giveBackLease(tx, lease, nextRunAt));
    askAt.set(job.name, nextRunAt);
  }

  function run(job: Job, when: 'due' | 'at once'): Promise<void> {
    const already = underWay.get(job.name);
    if (already) return already;
    const run = attempt(job, when).finally(() => underWay.delete(job.name));
    underWay.set(job.name, run);
    return run;
  }

  function tick(): void {
    const now = clock.now();
    for (const job of jobs.values()) {
      if (underWay.has(job.name) || isAhead(askAt.get(job.name) ?? now, now, job)) continue;
      run(job, 'due').catch((error: unknown) => logger.error({ err: error, job: job.name }, 'a job failed'));
    }
  }

  function isAhead(moment: string, now: string, { everyMs }: Job): boolean {
    return moment > now && moment <= plusMs(now, Math.max(everyMs, askAgainMs) + clocksApartMs);
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
