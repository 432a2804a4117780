import { findCompany } from '../../../company/server/public.ts';
import type { Database } from '../../../../platform/db/server/database.ts';
import { openSnapshot } from '../../../../platform/db/server/open-snapshot.ts';
import type { Check } from '../../contract/checks.ts';
import type { BaseParts } from '../base-parts.ts';
import { outcomeOf } from '../runs/run-of-row.ts';
import { latestRun } from '../store/runs.ts';
import { checkAddress } from './check-address.ts';
import { checkBackups } from './check-backups.ts';
import { good } from './check.ts';
import { checkFiles, type Depth } from './check-files.ts';
import { checkDisk, checkFolder } from './check-folder.ts';
import { checkJournal } from './check-journal.ts';
import { checkClock, checkNode, checkZones } from './check-machine.ts';
import { checkMail } from './check-mail.ts';
import { checkIntegrity, checkSteps } from './check-rows.ts';

/**
 * Looks at everything that keeps a base well: `light`, what may be asked of a server at work; `some`, also the whole
 * database; `all`, every stored file too.
 */
export async function checkBase(parts: BaseParts, db: Database, depth: 'light' | Depth): Promise<Check[]> {
  const { config, clock } = parts;
  const checks = [
    checkNode(),
    await checkFolder(config.dataFolder),
    await checkDisk('disk', config.dataFolder),
    await checkDisk('backupsDisk', config.backupsFolder),
  ];
  const [integrity, health] =
    depth === 'light' ? [good('database', engineOf(db)), null] : await checkIntegrity(parts);
  checks.push(integrity);
  const snapshot = await openSnapshot(config);
  try {
    const { check, lastAt } = await checkSteps(snapshot, parts);
    checks.push(check, checkClock(clock.now(), lastAt, health?.now ?? null));
    // Rows of another version cannot be asked the rest.
    if (check.level !== 'ok') return checks;
    checks.push(await checkFiles(snapshot, parts, depth === 'all' ? 'all' : 'some'));
  } finally {
    await snapshot.close();
  }
  if (depth !== 'light') checks.push(await checkJournal(db.read));
  return [...checks, ...(await checkSettings(parts, db))];
}

const engineOf = ({ engine }: Database) => ({ engine: engine === 'sqlite' ? 'SQLite' : 'PostgreSQL' });

async function checkSettings(parts: BaseParts, db: Database): Promise<Check[]> {
  const { config, clock } = parts;
  const company = await findCompany(db.read);
  const last = await latestRun(db.read);
  const isBad = last && ['failed', 'interrupted'].includes(outcomeOf(last, clock.now()));
  return [
    checkZones(company?.timezone ?? 'Europe/Paris'),
    await checkBackups(parts, isBad ? (last.error ?? 'backups.interrupted') : null),
    await checkMail(db.read, clock),
    checkAddress(config),
  ];
}
