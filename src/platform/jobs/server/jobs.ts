export interface Job {
  /** `<module>.<verb-noun>`, unique. */
  name: string;
  /** Milliseconds between the end of a run and the start of the next. */
  everyMs: number;
  /** A run that lasts longer is taken for dead and may be started again elsewhere. */
  leaseMs: number;
  /** Must be safe to run twice. */
  run(): Promise<void>;
}

/** Repeated work, run by one process at a time whatever their number (a leased row per job). */
export interface Jobs {
  define(job: Job): void;
  /** Runs a job now if nobody else holds it; used by tests and by actions that cannot wait. */
  runNow(name: string): Promise<void>;
}
