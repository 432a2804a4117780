import { PostgresAdapter, sql, type Kysely } from 'kysely';
import type { CategoryRow, ContactsTables, CustomFieldRow } from '../tables.ts';

type Db = Kysely<ContactsTables>;

/** Held until the transaction ends: two people who change the fields do so one after the other. SQLite has one writer. */
export async function lockFields(db: Db): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`lock table contacts_custom_fields, contacts_categories in share row exclusive mode`.execute(db);
}

export const listFields = (db: Db): Promise<CustomFieldRow[]> =>
  db.selectFrom('contacts_custom_fields').selectAll().orderBy('position').orderBy('id').execute();

export const insertField = async (db: Db, row: CustomFieldRow): Promise<void> => {
  await db.insertInto('contacts_custom_fields').values(row).execute();
};

export const updateField = async (
  db: Db,
  id: string,
  columns: Partial<Omit<CustomFieldRow, 'id' | 'variable' | 'kind'>>,
): Promise<void> => {
  await db.updateTable('contacts_custom_fields').set(columns).where('id', '=', id).execute();
};

export const listCategories = (db: Db): Promise<CategoryRow[]> =>
  db.selectFrom('contacts_categories').selectAll().orderBy('position').orderBy('id').execute();

export const insertCategory = async (db: Db, row: CategoryRow): Promise<void> => {
  await db.insertInto('contacts_categories').values(row).execute();
};

export const updateCategory = async (
  db: Db,
  id: string,
  columns: Partial<Omit<CategoryRow, 'id'>>,
): Promise<void> => {
  await db.updateTable('contacts_categories').set(columns).where('id', '=', id).execute();
};

export const findFieldKind = async (db: Db, id: string): Promise<CustomFieldRow['kind'] | undefined> =>
  (await db.selectFrom('contacts_custom_fields').select('kind').where('id', '=', id).executeTakeFirst())
    ?.kind;
