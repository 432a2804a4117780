import type { Contact } from '../contract/contacts.ts';

/** As the journal names a contact. */
export const contactSubject = ({ id, displayName }: Pick<Contact, 'id' | 'displayName'>) => ({
  kind: 'contact',
  id,
  label: displayName,
});
