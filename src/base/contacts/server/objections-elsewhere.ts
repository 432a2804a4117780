import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Contact } from '../contract/contacts.ts';
import { nameOf } from './contact-of-row.ts';
import { findObjecting, idsAtAddress } from './store/objecting.ts';

/** An objection to marketing that holds for a contact because it was made in another file with the same address. */
export interface ObjectionElsewhere {
  /** Whom it holds for. */
  id: string;
  /** In whose file it stands. */
  objector: { id: string; name: string };
}

/** The person objects, not the file: of these contacts, those whose address belongs to somebody else who objects. */
export async function objectionsElsewhere(
  db: ReadDb,
  contacts: readonly Pick<Contact, 'id' | 'email'>[],
): Promise<ObjectionElsewhere[]> {
  const addresses = new Set(contacts.flatMap(({ email }) => email?.toLowerCase() || []));
  const objecting = Map.groupBy(await findObjecting(db, [...addresses]), ({ email }) => email!.toLowerCase());
  return contacts.flatMap(({ id, email }) => {
    const objector = objecting.get(email?.toLowerCase() ?? '')?.find((row) => row.id !== id);
    return objector ? [{ id, objector: { id: objector.id, name: nameOf(objector) } }] : [];
  });
}

/** The others whose address is the one of this contact. */
export const contactsAtAddress = (
  db: ReadDb,
  { id, email }: Pick<Contact, 'id' | 'email'>,
): Promise<string[]> => (email ? idsAtAddress(db, email.toLowerCase(), id) : Promise.resolve([]));
