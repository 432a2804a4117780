import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../../db/server/database.ts';
import type { Measure } from './measure.ts';

/** What this process counts of itself, for a program that asks now and then (Prometheus). */
export interface Metrics {
  /** One answered request; `route` is the pattern of its address, which names nobody. */
  answered(method: string, route: string, status: number, seconds: number): void;
  /** One run of a job. */
  ran(job: string, outcome: 'done' | 'failed', seconds: number): void;
  /** The same database, its transactions timed. */
  timed(database: Database): Database;
  /** All figures, those of `measures` as they are now, in the text format of Prometheus. */
  text(measures: readonly Measure[]): Promise<string>;
  readonly contentType: string;
}

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'miaou_' });
  const of = { registers: [register], buckets };
  const requests = new Histogram({
    ...of,
    name: 'miaou_http_request_seconds',
    help: 'Time to answer, by route pattern.',
    labelNames: ['method', 'route', 'status'],
  });
  const transactions = new Histogram({
    ...of,
    name: 'miaou_db_transaction_seconds',
    help: 'Time of a transaction until it is durable, its wait included.',
    labelNames: ['outcome'],
  });
  const runs = new Histogram({
    ...of,
    name: 'miaou_job_run_seconds',
    help: 'Time of a run of a job.',
    labelNames: ['job', 'outcome'],
  });
  const observe = (outcome: 'committed' | 'failed', since: number) =>
    transactions.observe({ outcome }, (performance.now() - since) / 1000);
  return {
    contentType: register.contentType,
    answered: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    ran: (job, outcome, seconds) => runs.observe({ job, outcome }, seconds),
    timed: (database) => ({
      ...database,
      async transaction(work) {
        const since = performance.now();
        try {
          const result = await database.transaction(work);
          observe('committed', since);
          return result;
        } catch (error) {
          observe('failed', since);
          throw error;
        }
      },
    }),
    text: async (measures) => `${await register.metrics()}\n${await textOf(measures)}`,
  };
}

/** Each time anew: what a module no longer tells is no longer there. */
async function textOf(measures: readonly Measure[]): Promise<string> {
  const register = new Registry();
  for (const { name, help, kind, values } of measures) {
    const labelNames = [...new Set(values.flatMap(({ labels }) => Object.keys(labels ?? {})))];
    const parts = { name, help, labelNames, registers: [register] };
    const metric = kind === 'counter' ? new Counter(parts) : new Gauge(parts);
    for (const { labels, value } of values) metric.inc(labels ?? {}, value);
  }
  return register.metrics();
}
