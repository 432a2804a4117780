import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { inRoot } from '../../scripts/install/paths.mjs';
import type { Engine } from '../options.ts';

export const measureNames = ['sending', 'memory', 'execution'] as const;
export type MeasureName = (typeof measureNames)[number];

export interface MailBenchOptions {
  only: MeasureName[];
  engine: 'both' | Engine;
  /** Sent in each stretch of small mails; a tenth of it of large ones. */
  mails: number;
  /** Sent while the memory is watched. */
  watched: number;
  /** Planned messages in the base of the execution measure. */
  planned: number;
  /** Where databases and data folders are made: the disk that is measured. */
  folder: string;
  /** The file in which the figures are written. */
  out: string;
  /** Where the server leaves a CPU profile of the small mails, and null: none. */
  profile: string | null;
}

/** What the command line asks for. Ends the process itself for `--help` and for a mistake. */
export function readOptions(argv: string[]): MailBenchOptions {
  const command = new Command('bench:mail')
    .description('Measures the mails beside floors of the same run: a table, and the same figures as JSON.')
    .addOption(
      new Option('--only <measures...>', 'measure these only')
        .choices(measureNames)
        .default([...measureNames]),
    )
    .addOption(new Option('--engine <name>').choices(['both', 'sqlite', 'postgres']).default('both'))
    .option('--mails <number>', 'small mails of a stretch; a tenth of it of large ones', wholeNumber, 4000)
    .option('--watched <number>', 'mails sent while the memory is watched', wholeNumber, 10_000)
    .option('--planned <number>', 'messages in the base of the execution measure', wholeNumber, 1_000_000)
    .option('--folder <path>', 'where the bases are made: the disk that is measured', tmpdir())
    .option('--out <file>', 'where the figures are written', inRoot('bench', 'results', 'mail.json'))
    .option('--profile <folder>', 'leave a CPU profile of the server, and show its table')
    .allowExcessArguments(false)
    .parse(argv, { from: 'user' });
  const options = command.opts<Omit<MailBenchOptions, 'profile'> & { profile?: string }>();
  const { profile, folder, out } = options;
  return {
    ...options,
    folder: resolve(folder),
    out: resolve(out),
    profile: profile ? resolve(profile) : null,
  };
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number from 1 is wanted');
}
