import { Command, CommanderError } from 'commander';
import { outageOf } from '../platform/db/server/errors.ts';
import { NewerDataError } from '../platform/db/server/migrate.ts';
import { ConfigError, readConfig, type ServeOptions } from '../platform/runtime/server/config.ts';
import { PlainError } from '../platform/runtime/server/plain-error.ts';
import { addBackup } from './commands/add-backup.ts';
import { addDoctor } from './commands/add-doctor.ts';
import { addMoveToPostgres } from './commands/add-move-to-postgres.ts';
import { addRestore } from './commands/add-restore.ts';
import { addUser } from './commands/add-user.ts';
import { serve } from './serve.ts';
import { version } from './version.ts';

const program = new Command('miaou')
  .description('Team chat and client communication plans for small companies.')
  .version(version)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(`miaou: ${text.replace(/^error: /, '')}`) });

program
  .command('serve', { isDefault: true })
  .description('serve the application (the default)')
  .option('--port <number>', 'port to listen on (MIAOU_PORT, 3000)')
  .option('--data <folder>', 'data folder (MIAOU_DATA, ./data)')
  .option('--demo', 'fill an empty base with the demonstration company')
  .allowExcessArguments(false)
  .action((options: ServeOptions) => serve(readConfig(options)));
for (const add of [addBackup, addRestore, addMoveToPostgres, addDoctor, addUser]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** One clear line for what a person can mend; the exit code. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  process.stderr.write(`miaou: ${lineOf(error)}\n`);
  return 1;
}

function lineOf(error: unknown): string {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (error instanceof ConfigError || error instanceof PlainError) return message;
  if (error instanceof NewerDataError) return `${message}: start it with that version`;
  if (code === 'EADDRINUSE') return `port ${String(port)} is in use: choose another with --port`;
  if (code === 'EACCES' && port !== undefined) return `port ${port} is not allowed for this account`;
  const outage = outageOf(error);
  if (outage === 'diskFull') return 'the disk is full';
  if (outage === 'databaseAway' || code === 'ECONNREFUSED') {
    const { cause = error } = error as Error;
    return `the database does not answer (${(cause as Error).message})`;
  }
  return error instanceof Error ? (error.stack ?? message) : String(error);
}
