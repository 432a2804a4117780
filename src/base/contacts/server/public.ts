import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import type { Contact } from '../contract/contacts.ts';
import { contactOf } from './contact-of-row.ts';
import { findContact, findContacts, recordObjection } from './store/contacts.ts';

export { accessContact } from './access-contact.ts';
export { nameOf, type NameColumns } from './contact-of-row.ts';
/** For joins that read only: a contact's name beside an order, a search that looks in it. */
export type { ContactsTables } from './tables.ts';

/** For work that no person asked for (jobs, composing mails); a request uses `accessContact`. */
export async function contactById(db: ReadDb, id: string): Promise<Contact | null> {
  const row = await findContact(db, id);
  return row ? contactOf(row) : null;
}

/** Several at once, in no order; those that do not exist are left out. */
export const contactsByIds = async (db: ReadDb, ids: readonly string[]): Promise<Contact[]> =>
  (await findContacts(db, ids)).map(contactOf);

/**
 * The person wants no more marketing (CPCE L34-5). The date of the first objection is kept; false when there was
 * one already, or no such contact.
 */
export const opposeMarketing = (tx: Tx, contactId: string, at: string): Promise<boolean> =>
  recordObjection(tx, contactId, at);
