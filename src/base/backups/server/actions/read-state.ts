import { findCompany } from '../../../company/server/public.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import type { BackupsConcern, BackupsState } from '../../contract/backups.ts';
import { listBackups } from '../list-backups.ts';
import type { BackupPorts } from '../ports.ts';
import { outcomeOf, runOfRow } from '../runs/run-of-row.ts';
import { nextHour } from '../schedule/daily-hour.ts';
import { settingsOf } from '../settings-of.ts';
import { latestDone, latestRun } from '../store/runs.ts';
import { findSettings } from '../store/settings.ts';

type Asking = Pick<Context, 'db' | 'clock'>;

/** All the page shows. */
export async function readState(ctx: Asking, { parts }: BackupPorts): Promise<BackupsState> {
  const { db, clock } = ctx;
  const settings = await settingsOf(db.read);
  const company = await findCompany(db.read);
  const last = await latestRun(db.read);
  const folder = parts.config.backupsFolder;
  return {
    ...{ folder, settings, backups: await listBackups(folder) },
    lastRun: last && runOfRow(last, clock.now()),
    nextAt: settings.isOn && company ? nextHour(clock.now(), settings.hour, company.timezone) : null,
    ...(await readConcern(ctx)),
  };
}

/** One a day, and a day more before somebody is asked to look. */
const lateMs = 48 * 60 * 60_000;

/** Whether an administrator should look at the backups, and why. */
export async function readConcern({ db, clock }: Asking): Promise<BackupsConcern> {
  const now = clock.now();
  const last = await latestRun(db.read);
  const outcome = last && outcomeOf(last, now);
  if (outcome === 'failed' || outcome === 'interrupted') return { concern: 'failed' };
  const settings = await findSettings(db.read);
  const old = plusMs(now, -lateMs);
  if (!settings || settings.off_at !== null || settings.since > old) return { concern: null };
  const done = await latestDone(db.read);
  return { concern: done && done.started_at > old ? null : 'late' };
}
