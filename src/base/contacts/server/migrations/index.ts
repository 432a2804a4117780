import { contacts } from './001-contacts.ts';
import { wholeContacts } from './002-whole-contacts.ts';
import { readingContacts } from './003-reading-contacts.ts';
import { objectionBy } from './004-objection-by.ts';
import { objectingAddresses } from './005-objecting-addresses.ts';
import { listedContacts } from './006-listed-contacts.ts';

export const contactsMigrations = [
  contacts,
  wholeContacts,
  readingContacts,
  objectionBy,
  objectingAddresses,
  listedContacts,
];
