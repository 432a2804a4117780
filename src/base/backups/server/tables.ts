import type { RunPhase } from '../contract/backups.ts';
import type { BackupCause } from '../contract/manifest.ts';

/** One row, `id` = `settings`. */
export interface SettingsRow {
  id: string;
  /** Scheduled backups begin with the first hour after this. */
  since: string;
  /** Null: a backup is made every day. */
  off_at: string | null;
  hour: number;
  keep_daily: number;
  keep_weekly: number;
  keep_monthly: number;
  /** Null: backups hold the key of the data folder. */
  without_key_at: string | null;
}

/** A backup that was begun by this base. One without an end, not seen for a while, was cut off. */
export interface RunRow {
  id: string;
  cause: BackupCause;
  started_at: string;
  seen_at: string;
  ended_at: string | null;
  phase: RunPhase;
  done: number;
  total: number;
  error: string | null;
  name: string | null;
}

export interface BackupsTables {
  backups_settings: SettingsRow;
  backups_runs: RunRow;
}
