import type { Kysely } from 'kysely';
import type { ReadingDirection } from '../../contract/preferences.ts';
import type { ChatTables, PreferencesRow, SettingRow } from '../tables.ts';

type Db = Kysely<ChatTables>;

export const findPreferences = (db: Db, userId: string): Promise<PreferencesRow | undefined> =>
  db.selectFrom('chat_preferences').selectAll().where('user_id', '=', userId).executeTakeFirst();

export async function keepPreferences(
  db: Db,
  userId: string,
  change: { reading_direction: ReadingDirection } | { notice_seen_at: string },
): Promise<void> {
  await db
    .insertInto('chat_preferences')
    .values({ user_id: userId, reading_direction: 'newest-last', notice_seen_at: null, ...change })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(change))
    .execute();
}

export const findNotice = (db: Db): Promise<SettingRow | undefined> =>
  db.selectFrom('chat_settings').selectAll().where('name', '=', 'notice').executeTakeFirst();

export async function keepNotice(db: Db, row: Omit<SettingRow, 'name'>): Promise<void> {
  await db
    .insertInto('chat_settings')
    .values({ name: 'notice', ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}
