import type { Command } from 'commander';
import { checkBase, checkLines } from '../../base/backups/server/public.ts';
import { openDatabase } from '../../platform/db/server/open-database.ts';
import { openSnapshot } from '../../platform/db/server/open-snapshot.ts';
import { createLogger } from '../../platform/runtime/server/logger.ts';
import { refuseHalfDone } from '../../platform/runtime/server/restore-mark.ts';
import { basePartsOf, dataOption, type DataOption } from './base-parts.ts';

interface DoctorOptions extends DataOption {
  all?: true;
  json?: true;
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check the installation and say what to do; ends with 1 when something must be mended')
    .option(...dataOption)
    .option('--all', 'read every stored file, not some of them')
    .option('--json', 'for programs')
    .allowExcessArguments(false)
    .action(examine);
}

async function examine(options: DoctorOptions): Promise<void> {
  const parts = basePartsOf(options);
  refuseHalfDone(parts.config);
  // Says that there is no base, where opening one would make it.
  await (await openSnapshot(parts.config)).close();
  const db = await openDatabase(parts.config, createLogger('silent'));
  try {
    const checks = await checkBase(parts, db, options.all ? 'all' : 'some');
    const text = options.json ? JSON.stringify(checks, null, 2) : checks.flatMap(checkLines).join('\n');
    process.stdout.write(`${text}\n`);
    if (checks.some(({ level }) => level === 'failure')) process.exitCode = 1;
  } finally {
    await db.close();
  }
}
