import { benchCommand, parseOptions, wholeNumber, type CommonOptions } from '../common-options.ts';

export const measureNames = ['sending', 'memory', 'execution'] as const;
export type MeasureName = (typeof measureNames)[number];

export interface MailBenchOptions extends CommonOptions<MeasureName> {
  /** Sent in each stretch of small mails; a tenth of it of large ones. */
  mails: number;
  /** Sent while the memory is watched. */
  watched: number;
  /** Planned messages in the base of the execution measure. */
  planned: number;
}

const about = 'Measures the mails beside floors of the same run: a table, and the same figures as JSON.';

/** What the command line of `bench:mail` asks for. */
export const readOptions = (argv: string[]): MailBenchOptions =>
  parseOptions(
    benchCommand('mail', about, measureNames)
      .option('--mails <number>', 'small mails of a stretch; a tenth of it of large ones', wholeNumber, 4000)
      .option('--watched <number>', 'mails sent while the memory is watched', wholeNumber, 10_000)
      .option('--planned <number>', 'messages in the base of the execution measure', wholeNumber, 1_000_000),
    argv,
  );
