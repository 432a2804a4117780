import { findCompany } from '../../../company/server/public.ts';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import type { BackupPorts } from '../ports.ts';
import { beginRun } from '../runs/begin-run.ts';
import { carryOutRun } from '../runs/carry-out-run.ts';
import { holdSettings } from '../settings-of.ts';
import { latestRun } from '../store/runs.ts';
import { findSettings } from '../store/settings.ts';
import { lastHour } from './daily-hour.ts';

/** After one that failed, it is tried again this much later: a disk is rarely emptied sooner. */
const tryAgainMs = 60 * 60_000;

/** Makes the backup of the day once its hour has come, also when the machine was off at that hour. */
export async function backUpWhenDue(ports: BackupPorts): Promise<void> {
  const { db, parts } = ports;
  const now = parts.clock.now();
  const company = await findCompany(db.read);
  if (!company) return;
  const settings = await findSettings(db.read);
  // Begins with the next hour: a base that has just been started is left in peace.
  if (!settings) return void (await db.transaction((tx) => holdSettings(tx, now)));
  if (settings.off_at !== null) return;
  const hour = lastHour(now, settings.hour, company.timezone);
  const last = await latestRun(db.read, 'schedule');
  if (hour <= settings.since) return;
  if (
    last &&
    last.started_at >= hour &&
    (last.error === null || last.started_at > plusMs(now, -tryAgainMs))
  ) {
    return;
  }
  await backUp(ports);
}

async function backUp(ports: BackupPorts): Promise<void> {
  try {
    const run = await beginRun(ports, 'schedule');
    // Not waited for: the run itself says that it goes on, and that of a killed process is soon known to be dead.
    ports.underWay.add(carryOutRun(ports, run, { via: 'system', cause: 'schedule' }));
  } catch (error) {
    // Somebody is making one at this very moment, or the application stops: the next look finds it due again.
    if (!(error instanceof AppError)) throw error;
  }
}
