import { benchCommand, parseOptions, wholeNumber, type CommonOptions } from './common-options.ts';

export const measureNames = ['posts', 'fan-out', 'memory', 'reading', 'first-load'] as const;
export type MeasureName = (typeof measureNames)[number];

export interface BenchOptions extends CommonOptions<MeasureName> {
  /** Of each stretch that is measured, after a warm-up. */
  seconds: number;
  /** In the base of the reading measure. */
  messages: number;
}

const about = 'Measures the chat beside floors of the same run: a table, and the same figures as JSON.';

/** What the command line of `bench:chat` asks for. */
export const readOptions = (argv: string[]): BenchOptions =>
  parseOptions(
    benchCommand('chat', about, measureNames)
      .option('--seconds <number>', 'length of each measured stretch', wholeNumber, 10)
      .option('--messages <number>', 'messages in the base of the reading measure', wholeNumber, 1_000_000),
    argv,
  );
