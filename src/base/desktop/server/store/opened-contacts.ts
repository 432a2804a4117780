import type { Kysely } from 'kysely';
import type { ContactsTables } from '../../../contacts/server/public.ts';
import type { DesktopTables, OpenedContactRow } from '../tables.ts';

type Db = Kysely<DesktopTables>;

/** The latest first. */
export const listOpenedContacts = (db: Db, userId: string): Promise<OpenedContactRow[]> =>
  db
    .selectFrom('desktop_opened_contacts')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('opened_at', 'desc')
    .orderBy('contact_id', 'desc')
    .execute();

/** The same without the files that are erased or have become part of another. */
export const listOpenableContacts = (
  db: Kysely<DesktopTables & ContactsTables>,
  userId: string,
): Promise<OpenedContactRow[]> =>
  db
    .selectFrom('desktop_opened_contacts')
    .innerJoin('contacts_contacts', 'contacts_contacts.id', 'desktop_opened_contacts.contact_id')
    .selectAll('desktop_opened_contacts')
    .where('user_id', '=', userId)
    .where('erased_at', 'is', null)
    .where('merged_into_id', 'is', null)
    .orderBy('opened_at', 'desc')
    .orderBy('contact_id', 'desc')
    .execute();

export async function saveOpenedContact(db: Db, row: OpenedContactRow): Promise<void> {
  await db
    .insertInto('desktop_opened_contacts')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'contact_id']).doUpdateSet({ opened_at: row.opened_at }),
    )
    .execute();
}

export async function deleteOpenedContacts(
  db: Db,
  userId: string,
  contactIds: readonly string[],
): Promise<void> {
  if (contactIds.length === 0) return;
  await db
    .deleteFrom('desktop_opened_contacts')
    .where('user_id', '=', userId)
    .where('contact_id', 'in', contactIds)
    .execute();
}
