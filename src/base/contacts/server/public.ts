import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import type { Contact } from '../contract/contacts.ts';
import { withCategories } from './load-contacts.ts';
import { deleteContacts, findByExternalIds, holdContacts } from './store/contact-writes.ts';
import { findContact, findContacts } from './store/contacts.ts';

export { checkContact, type CheckedContact, type ContactRules } from '../contract/check-contact.ts';
export { accessContact } from './access-contact.ts';
export { announceContacts } from './announce.ts';
export { holdToHangOn } from './hold-to-hang-on.ts';
export { opposeMarketing } from './oppose-marketing.ts';
export { contactsAtAddress, objectionsElsewhere, type ObjectionElsewhere } from './objections-elsewhere.ts';
export { nameOf, type NameColumns } from './contact-of-row.ts';
/** Read once, then `checkContact(input, rules, before)` and `writeContacts` for any number of contacts. */
export { contactVariables, type ContactVariables } from './contact-variables.ts';
export { contactRules } from './contact-rules.ts';
export { readContactFields } from './read-fields.ts';
export {
  changedFields,
  writeContacts,
  type ContactWrite,
  type Writing,
  type WrittenContact,
} from './write-contacts.ts';
/** For who looks contacts up by their mail address and name, many at once. */
export { contactsSought, type SoughtContact } from './contacts-sought.ts';
export { holders as contactHolders, type ContactPorts } from './holders.ts';
export { sortedName } from './norms.ts';
/** For joins that read only: a contact's name beside an order, a search that looks in it. */
export type { ContactsTables } from './tables.ts';

/** For work that no person asked for (jobs, composing mails); a request uses `accessContact`. An erased one is nobody. */
export async function contactById(db: ReadDb, id: string): Promise<Contact | null> {
  const row = await findContact(db, id);
  return row?.erased_at === null ? (await withCategories(db, [row]))[0]! : null;
}

/** Several at once, in no order; those that do not exist or were erased are left out. */
export const contactsByIds = async (db: ReadDb, ids: readonly string[]): Promise<Contact[]> =>
  withCategories(
    db,
    (await findContacts(db, ids)).filter(({ erased_at }) => erased_at === null),
  );

/** By the id another program gave them. One that was merged is the contact that it is now part of. At most some thousands at once. */
export async function contactsByExternalIds(
  db: ReadDb,
  externalIds: readonly string[],
): Promise<Map<string, Contact>> {
  const rows = await findByExternalIds(db, externalIds);
  const moved = rows.flatMap(({ merged_into_id }) => merged_into_id ?? []);
  const contacts = await withCategories(db, [...rows, ...(await findContacts(db, moved))]);
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return new Map(rows.map((row) => [row.external_id!, byId.get(row.merged_into_id ?? row.id)!]));
}

/** Takes contacts out for good that nothing hangs on: those of an import that is undone. */
export const removeContacts = (tx: Tx, ids: readonly string[]): Promise<void> => deleteContacts(tx, ids);

/** As they are now, nobody else changing them until the transaction ends; in no order, merged and erased ones too. */
export const holdContactsByIds = async (tx: Tx, ids: readonly string[]): Promise<Contact[]> =>
  ids.length === 0 ? [] : withCategories(tx, await holdContacts(tx, ids));
