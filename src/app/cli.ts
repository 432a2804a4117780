import { Command, CommanderError } from 'commander';
import { readConfig, type ServeOptions } from '../platform/runtime/server/config.ts';
import { addBackup } from './commands/add-backup.ts';
import { addDoctor } from './commands/add-doctor.ts';
import { addMoveToPostgres } from './commands/add-move-to-postgres.ts';
import { addRestore } from './commands/add-restore.ts';
import { addUser } from './commands/add-user.ts';
import { lineOfError } from './line-of-error.ts';
import { serve } from './serve.ts';
import { version } from './version.ts';

const program = new Command('miaou')
  .description('Team chat and client communication plans for small companies.')
  .version(version)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(`miaou: ${oneLine(text)}\n`) });

program
  .command('serve', { isDefault: true })
  .description('serve the application (the default)')
  .option('--port <number>', 'port to listen on (MIAOU_PORT, 3000)')
  .option('--data <folder>', 'data folder (MIAOU_DATA, ./data)')
  .option('--demo', 'fill an empty base with the demonstration company')
  // The default command is given every word that is none.
  .allowExcessArguments()
  .action((options: ServeOptions, { args: [word] }: Command) => {
    if (word !== undefined) program.error(`there is no command ${word}: see miaou --help`);
    return serve(readConfig(options));
  });
for (const add of [addBackup, addRestore, addMoveToPostgres, addDoctor, addUser]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** What Commander says, its suggestion included. */
function oneLine(text: string): string {
  return text
    .replace(/^error: /, '')
    .trim()
    .replaceAll('\n', ' ');
}

/** One clear line for what a person can mend; the exit code. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  process.stderr.write(`miaou: ${lineOfError(error)}\n`);
  return 1;
}
