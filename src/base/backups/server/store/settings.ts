import type { Kysely } from 'kysely';
import type { BackupsTables, SettingsRow } from '../tables.ts';

type Db = Kysely<BackupsTables>;

export async function findSettings(db: Db): Promise<SettingsRow | null> {
  return (await db.selectFrom('backups_settings').selectAll().executeTakeFirst()) ?? null;
}

/** Does nothing where they are there already. */
export async function insertSettings(db: Db, row: SettingsRow): Promise<void> {
  await db
    .insertInto('backups_settings')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function changeSettings(db: Db, changes: Partial<SettingsRow>): Promise<void> {
  await db.updateTable('backups_settings').set(changes).execute();
}
