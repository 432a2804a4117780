import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { inRoot } from '../scripts/install/paths.mjs';

export const measureNames = ['posts', 'fan-out', 'memory', 'reading', 'first-load'] as const;
export type MeasureName = (typeof measureNames)[number];

export type Engine = 'sqlite' | 'postgres';

export interface BenchOptions {
  only: MeasureName[];
  engine: 'both' | Engine;
  /** Of each stretch that is measured, after a warm-up. */
  seconds: number;
  /** In the base of the reading measure. */
  messages: number;
  /** Where databases and data folders are made: the disk that is measured. */
  folder: string;
  /** The file in which the figures are written. */
  out: string;
  /** Where the server leaves a CPU profile of the posts, and null: none. */
  profile: string | null;
}

/** What the command line asks for. Ends the process itself for `--help` and for a mistake. */
export function readOptions(argv: string[]): BenchOptions {
  const command = new Command('bench:chat')
    .description('Measures the chat beside floors of the same run: a table, and the same figures as JSON.')
    .addOption(
      new Option('--only <measures...>', 'measure these only')
        .choices(measureNames)
        .default([...measureNames]),
    )
    .addOption(new Option('--engine <name>').choices(['both', 'sqlite', 'postgres']).default('both'))
    .option('--seconds <number>', 'length of each measured stretch', wholeNumber, 10)
    .option('--messages <number>', 'messages in the base of the reading measure', wholeNumber, 1_000_000)
    .option('--folder <path>', 'where the bases are made: the disk that is measured', tmpdir())
    .option('--out <file>', 'where the figures are written', inRoot('bench', 'results', 'chat.json'))
    .option('--profile <folder>', 'leave a CPU profile of the server under full load, and show its table')
    .allowExcessArguments(false)
    .parse(argv, { from: 'user' });
  const options = command.opts<Omit<BenchOptions, 'profile'> & { profile?: string }>();
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
