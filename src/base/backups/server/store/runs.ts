import type { Kysely } from 'kysely';
import type { BackupCause } from '../../contract/manifest.ts';
import type { BackupsTables, RunRow } from '../tables.ts';

type Db = Kysely<BackupsTables>;

/** Runs that are kept: enough to see what happened, few enough to cost nothing. */
const kept = 200;

export async function insertRun(db: Db, row: RunRow): Promise<void> {
  const oldest = await db
    .selectFrom('backups_runs')
    .select('started_at')
    .orderBy('started_at', 'desc')
    .offset(kept)
    .limit(1)
    .executeTakeFirst();
  if (oldest) await db.deleteFrom('backups_runs').where('started_at', '<=', oldest.started_at).execute();
  await db.insertInto('backups_runs').values(row).execute();
}

export async function changeRun(db: Db, id: string, changes: Partial<RunRow>): Promise<void> {
  await db.updateTable('backups_runs').set(changes).where('id', '=', id).execute();
}

/** The one that began last, of this cause or of any. */
export async function latestRun(db: Db, cause?: BackupCause): Promise<RunRow | null> {
  let query = db.selectFrom('backups_runs').selectAll().orderBy('started_at', 'desc').orderBy('id', 'desc');
  if (cause) query = query.where('cause', '=', cause);
  return (await query.limit(1).executeTakeFirst()) ?? null;
}

/** The one under way: begun, without an end, and seen since `moment`. */
export async function runUnderWay(db: Db, moment: string): Promise<RunRow | null> {
  const row = await db
    .selectFrom('backups_runs')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('seen_at', '>', moment)
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The last one that ended well. */
export async function latestDone(db: Db): Promise<RunRow | null> {
  const row = await db
    .selectFrom('backups_runs')
    .selectAll()
    .where('ended_at', 'is not', null)
    .where('error', 'is', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
