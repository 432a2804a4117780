import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import type { BackupRun, RunOutcome } from '../../contract/backups.ts';
import type { RunRow } from '../tables.ts';

/** A run that was not seen for so long has died with its process. */
const silentMs = 120_000;

/** Runs seen since this moment may go on. */
export const aliveSince = (now: string): string => plusMs(now, -silentMs);

export function runOfRow(row: RunRow, now: string): BackupRun {
  const { id, cause, phase, done, total, error, name } = row;
  return {
    ...{ id, cause, phase, done, total, error, name },
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: outcomeOf(row, now),
  };
}

export function outcomeOf(row: RunRow, now: string): RunOutcome {
  if (row.ended_at === null) return row.seen_at > aliveSince(now) ? 'running' : 'interrupted';
  if (row.error === null) return 'done';
  return row.error === 'backups.interrupted' ? 'interrupted' : 'failed';
}
