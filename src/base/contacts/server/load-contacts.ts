import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Contact } from '../contract/contacts.ts';
import { contactOf } from './contact-of-row.ts';
import { withKeptObjections } from './erasure/kept-objections.ts';
import { categoriesOfContacts } from './store/contact-writes.ts';
import type { ContactRow } from './tables.ts';

/** The contacts of these rows, in their order, each with its categories. */
export async function withCategories(db: ReadDb, rows: readonly ContactRow[]): Promise<Contact[]> {
  const links = await categoriesOfContacts(
    db,
    rows.map(({ id }) => id),
  );
  const categoriesOf = Map.groupBy(links, ({ contact_id }) => contact_id);
  return (await withKeptObjections(db, rows)).map((row) =>
    contactOf(row, categoriesOf.get(row.id)?.map(({ category_id }) => category_id) ?? []),
  );
}
