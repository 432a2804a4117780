import type { Context } from '../../../../platform/http/server/context.ts';
import type { BackupRun } from '../../contract/backups.ts';
import type { BackupPorts } from '../ports.ts';
import { beginRun } from '../runs/begin-run.ts';
import { carryOutRun } from '../runs/carry-out-run.ts';
import { runOfRow } from '../runs/run-of-row.ts';
import { latestRun } from '../store/runs.ts';

/** Begins a backup, which goes on after the answer: its run tells how far it is. */
export async function startBackup(ctx: Context, ports: BackupPorts): Promise<BackupRun> {
  const run = await beginRun(ports, 'person');
  ports.underWay.add(carryOutRun(ports, run, { viewer: ctx.viewer, cause: 'person' }));
  return runOfRow((await latestRun(ctx.db.read))!, ctx.clock.now());
}
