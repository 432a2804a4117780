import type { Kysely } from 'kysely';
import type { ContactsTables, DocumentRow } from '../tables.ts';

type Db = Kysely<ContactsTables>;

/** Newest first. */
export const listDocumentRows = (db: Db, contactId: string): Promise<DocumentRow[]> =>
  db
    .selectFrom('contacts_documents')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const findDocument = (db: Db, contactId: string, id: string): Promise<DocumentRow | undefined> =>
  db
    .selectFrom('contacts_documents')
    .selectAll()
    .where('contact_id', '=', contactId)
    .where('id', '=', id)
    .executeTakeFirst();

export async function countDocuments(db: Db, contactId: string): Promise<number> {
  const row = await db
    .selectFrom('contacts_documents')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('contact_id', '=', contactId)
    .executeTakeFirstOrThrow();
  return row.count;
}

export const insertDocument = async (db: Db, row: DocumentRow): Promise<void> => {
  await db.insertInto('contacts_documents').values(row).execute();
};

/** False when it was gone already. */
export async function deleteDocument(db: Db, id: string): Promise<boolean> {
  const gone = await db.deleteFrom('contacts_documents').where('id', '=', id).returning('id').execute();
  return gone.length > 0;
}

export const deleteDocumentsOf = async (db: Db, contactId: string): Promise<void> => {
  await db.deleteFrom('contacts_documents').where('contact_id', '=', contactId).execute();
};
