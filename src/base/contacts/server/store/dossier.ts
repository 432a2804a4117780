import type { Kysely } from 'kysely';
import type { ContactsTables } from '../tables.ts';

type Db = Kysely<ContactsTables>;

export async function categoryNamesOf(db: Db, contactId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contacts_contact_categories')
    .innerJoin('contacts_categories', 'contacts_categories.id', 'contacts_contact_categories.category_id')
    .select('contacts_categories.name')
    .where('contacts_contact_categories.contact_id', '=', contactId)
    .orderBy('contacts_categories.position')
    .execute();
  return rows.map(({ name }) => name);
}

/** Archived ones included: what stands in them is still held. */
export async function fieldLabels(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('contacts_custom_fields').select(['id', 'label']).execute();
  return new Map(rows.map(({ id, label }) => [id, label]));
}
