import type { Kysely } from 'kysely';
import { holdContacts } from './contact-writes.ts';
import type { ContactRow, ContactsTables, ErasureRow } from '../tables.ts';

type Db = Kysely<ContactsTables>;

/** The same, which nobody changes until the transaction ends, and of which no other contact becomes part meanwhile. */
export async function holdRowsOfPerson(db: Db, id: string): Promise<ContactRow[]> {
  // Whoever merges another contact into it holds it as well.
  await holdContacts(db, [id]);
  return rowsOfPerson(db, id);
}

/** The contact and those that were merged into it, whose rows tell of the same person. */
export async function rowsOfPerson(db: Db, id: string): Promise<ContactRow[]> {
  const found: ContactRow[] = [];
  for (let ids = [id]; ids.length > 0;) {
    const column = found.length === 0 ? 'id' : 'merged_into_id';
    const rows = await db.selectFrom('contacts_contacts').selectAll().where(column, 'in', ids).execute();
    const fresh = rows.filter((row) => !found.some((known) => known.id === row.id));
    found.push(...fresh);
    ids = fresh.map((row) => row.id);
  }
  return found;
}

export const overwriteContact = async (db: Db, id: string, change: Partial<ContactRow>): Promise<void> => {
  await db.updateTable('contacts_contacts').set(change).where('id', '=', id).execute();
};

export const clearCategories = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('contacts_contact_categories').where('contact_id', '=', id).execute();
};

export const findErasure = (db: Db, contactId: string): Promise<ErasureRow | undefined> =>
  db.selectFrom('contacts_erasures').selectAll().where('contact_id', '=', contactId).executeTakeFirst();

export const insertErasure = async (db: Db, row: ErasureRow): Promise<void> => {
  await db.insertInto('contacts_erasures').values(row).execute();
};

export const updateErasure = async (db: Db, id: string, change: Partial<ErasureRow>): Promise<void> => {
  await db.updateTable('contacts_erasures').set(change).where('contact_id', '=', id).execute();
};

/** Those of whom something is still kept that is to go one day. */
export const unfinishedErasures = (db: Db): Promise<ErasureRow[]> =>
  db
    .selectFrom('contacts_erasures')
    .selectAll()
    .where('next_on', 'is not', null)
    .orderBy('contact_id')
    .execute();
