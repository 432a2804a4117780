import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { inRoot } from '../scripts/install/paths.mjs';
import { tell } from './report/progress.ts';

export type Engine = 'sqlite' | 'postgres';

/** What every benchmark may be asked. */
export interface CommonOptions<MeasureName extends string> {
  only: MeasureName[];
  engine: 'both' | Engine;
  /** Where databases and data folders are made: the disk that is measured. */
  folder: string;
  /** The file in which the figures are written. */
  out: string;
  /** Where the server leaves a CPU profile, and null: none. */
  profile: string | null;
}

/** The command `bench:<name>` with what all benchmarks have in common; the options of its own are added by the caller. */
export function benchCommand(name: string, description: string, measureNames: readonly string[]): Command {
  return new Command(`bench:${name}`)
    .description(description)
    .addOption(
      new Option('--only <measures...>', 'measure these only')
        .choices(measureNames)
        .default([...measureNames]),
    )
    .addOption(new Option('--engine <name>').choices(['both', 'sqlite', 'postgres']).default('both'))
    .option('--folder <path>', 'where the bases are made: the disk that is measured', tmpdir())
    .option('--out <file>', 'where the figures are written', inRoot('bench', 'results', `${name}.json`))
    .option('--profile <folder>', 'leave a CPU profile of the server, and show its table')
    .allowExcessArguments(false);
}

/** What the command line asks for. Ends the process itself for `--help` and for a mistake. */
export function parseOptions<Options extends CommonOptions<string>>(
  command: Command,
  argv: string[],
): Options {
  const options = command.parse(argv, { from: 'user' }).opts<Options>();
  const { profile, folder, out } = options;
  return {
    ...options,
    folder: resolve(folder),
    out: resolve(out),
    profile: profile ? resolve(profile) : null,
  };
}

/** @throws InvalidArgumentError for anything but a whole number from 1 */
export function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number from 1 is wanted');
}

export const enginesOf = ({ engine }: Pick<CommonOptions<string>, 'engine'>): Engine[] =>
  engine === 'both' ? ['sqlite', 'postgres'] : [engine];

const tmpfsType = 0x01021994;

/** A folder in memory makes every commit free. */
export function warnOfMemoryFolder({ folder }: Pick<CommonOptions<string>, 'folder'>): void {
  if (!existsSync(folder) || statfsSync(folder).type !== tmpfsType) return;
  tell(`${folder} is in memory, where nothing is durable: give a folder of a disk with --folder`);
}
