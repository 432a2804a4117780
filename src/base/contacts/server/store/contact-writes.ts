import type { Kysely } from 'kysely';
import { rowLock } from '../../../../platform/db/server/row-lock.ts';
import type { ContactCategoryRow, ContactRow, ContactsTables } from '../tables.ts';

type Db = Kysely<ContactsTables>;

// Their columns together stay under what one statement of either engine takes.
const rowsAtOnce = 200;

export async function insertContacts(db: Db, rows: readonly ContactRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await db
      .insertInto('contacts_contacts')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
}

export const updateContact = async (db: Db, { id, ...columns }: ContactRow): Promise<void> => {
  await db.updateTable('contacts_contacts').set(columns).where('id', '=', id).execute();
};

/** The row, held until the transaction ends. */
export const holdContacts = (db: Db, ids: readonly string[]): Promise<ContactRow[]> =>
  db
    .selectFrom('contacts_contacts')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .modifyEnd(rowLock(db))
    .execute();

export async function findByExternalIds(db: Db, externalIds: readonly string[]): Promise<ContactRow[]> {
  if (externalIds.length === 0) return [];
  return db.selectFrom('contacts_contacts').selectAll().where('external_id', 'in', externalIds).execute();
}

export const setArchived = async (
  db: Db,
  id: string,
  archivedAt: string | null,
  change: { at: string; by: string },
): Promise<void> => {
  await db
    .updateTable('contacts_contacts')
    .set((is) => ({
      archived_at: archivedAt,
      version: is('version', '+', 1),
      updated_at: change.at,
      updated_by: change.by,
    }))
    .where('id', '=', id)
    .execute();
};

/** Makes one contact the place where another one is now, and those that led there. */
export async function setMerged(
  db: Db,
  move: { from: string; to: string },
  change: { at: string; by: string },
): Promise<void> {
  await db
    .updateTable('contacts_contacts')
    .set({ merged_into_id: move.to })
    .where('merged_into_id', '=', move.from)
    .execute();
  await db
    .updateTable('contacts_contacts')
    .set((is) => ({
      merged_into_id: move.to,
      archived_at: is.fn.coalesce('archived_at', is.val(change.at)),
      version: is('version', '+', 1),
      updated_at: change.at,
      updated_by: change.by,
    }))
    .where('id', '=', move.from)
    .execute();
}

export const setExternalId = async (db: Db, id: string, externalId: string | null): Promise<void> => {
  await db.updateTable('contacts_contacts').set({ external_id: externalId }).where('id', '=', id).execute();
};

/** Those merged since `at`, each with where it is now. */
export const mergedSince = async (db: Db, at: string): Promise<{ from: string; to: string }[]> => {
  const rows = await db
    .selectFrom('contacts_contacts')
    .select(['id', 'merged_into_id'])
    .where('merged_into_id', 'is not', null)
    .where('updated_at', '>', at)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ from: row.id, to: row.merged_into_id! }));
};

export async function deleteContacts(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom('contacts_contact_categories').where('contact_id', 'in', ids).execute();
  await db.deleteFrom('contacts_contacts').where('id', 'in', ids).execute();
}

/** Those of these contacts, in the order of the categories. */
export async function categoriesOfContacts(
  db: Db,
  contactIds: readonly string[],
): Promise<ContactCategoryRow[]> {
  if (contactIds.length === 0) return [];
  return db
    .selectFrom('contacts_contact_categories as link')
    .innerJoin('contacts_categories as category', 'category.id', 'link.category_id')
    .select(['link.contact_id', 'link.category_id'])
    .where('link.contact_id', 'in', contactIds)
    .orderBy('category.position')
    .orderBy('category.id')
    .execute();
}

/** In the place of those they had. */
export async function replaceCategories(
  db: Db,
  contacts: readonly { id: string; categoryIds: readonly string[] }[],
): Promise<void> {
  for (let from = 0; from < contacts.length; from += rowsAtOnce) {
    const some = contacts.slice(from, from + rowsAtOnce);
    const ids = some.map(({ id }) => id);
    await db.deleteFrom('contacts_contact_categories').where('contact_id', 'in', ids).execute();
    const links = some.flatMap(({ id, categoryIds }) =>
      categoryIds.map((category_id) => ({ contact_id: id, category_id })),
    );
    if (links.length > 0) await db.insertInto('contacts_contact_categories').values(links).execute();
  }
}
