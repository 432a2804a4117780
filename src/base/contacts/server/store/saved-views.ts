import type { Kysely } from 'kysely';
import type { ContactsTables, SavedViewRow } from '../tables.ts';

type Db = Kysely<ContactsTables>;

export const listViews = (db: Db, userId: string): Promise<SavedViewRow[]> =>
  db
    .selectFrom('contacts_saved_views')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('position')
    .orderBy('id')
    .execute();

export const findView = (db: Db, userId: string, id: string): Promise<SavedViewRow | undefined> =>
  db
    .selectFrom('contacts_saved_views')
    .selectAll()
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();

export const insertView = async (db: Db, row: SavedViewRow): Promise<void> => {
  await db.insertInto('contacts_saved_views').values(row).execute();
};

export const updateView = async (db: Db, id: string, change: Partial<SavedViewRow>): Promise<void> => {
  await db.updateTable('contacts_saved_views').set(change).where('id', '=', id).execute();
};

export const deleteView = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('contacts_saved_views').where('id', '=', id).execute();
};

/** One view at most begins a person's list. */
export const clearDefaults = async (db: Db, userId: string): Promise<void> => {
  await db
    .updateTable('contacts_saved_views')
    .set({ default_at: null })
    .where('user_id', '=', userId)
    .execute();
};
