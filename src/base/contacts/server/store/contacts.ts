import type { Kysely } from 'kysely';
import type { ContactRow, ContactsTables } from '../tables.ts';

type Db = Kysely<ContactsTables>;

export const insertContact = async (db: Db, row: ContactRow): Promise<void> => {
  await db.insertInto('contacts_contacts').values(row).execute();
};

export const findContact = (db: Db, id: string): Promise<ContactRow | undefined> =>
  db.selectFrom('contacts_contacts').selectAll().where('id', '=', id).executeTakeFirst();

/** Those of `ids` that exist, in no order. */
export async function findContacts(db: Db, ids: readonly string[]): Promise<ContactRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('contacts_contacts').selectAll().where('id', 'in', ids).execute();
}

/** Writes the person's own objection down at its first time; nothing when there was one of theirs, or no such contact. */
export async function recordObjection(
  db: Db,
  id: string,
  at: string,
): Promise<{ row: ContactRow; isFirst: boolean } | null> {
  const [row] = await db
    .updateTable('contacts_contacts')
    .set((is) => ({
      marketing_opposed_at: is.fn.coalesce('marketing_opposed_at', is.val(at)),
      marketing_opposed_by: 'person',
      version: is('version', '+', 1),
      updated_at: at,
      updated_by: null,
    }))
    .where('id', '=', id)
    .where((is) => is.or([is('marketing_opposed_at', 'is', null), is('marketing_opposed_by', '=', 'staff')]))
    .returningAll()
    .execute();
  return row ? { row, isFirst: row.marketing_opposed_at === at } : null;
}
