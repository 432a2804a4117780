import type { Kysely } from 'kysely';
import type { ContactsTables } from '../tables.ts';

type Db = Kysely<ContactsTables>;

export async function countDocuments(db: Db, contactId: string): Promise<number> {
  const { count } = await db
    .selectFrom('contacts_documents')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('contact_id', '=', contactId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function moveDocuments(db: Db, move: { from: string; to: string }): Promise<void> {
  await db
    .updateTable('contacts_documents')
    .set({ contact_id: move.to })
    .where('contact_id', '=', move.from)
    .execute();
}

/** Those of these contacts that have a document. */
export async function contactsWithDocuments(db: Db, contactIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('contacts_documents')
    .select('contact_id')
    .distinct()
    .where('contact_id', 'in', contactIds)
    .execute();
  return rows.map(({ contact_id }) => contact_id);
}
