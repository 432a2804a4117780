import { contacts } from './001-contacts.ts';
import { wholeContacts } from './002-whole-contacts.ts';

export const contactsMigrations = [contacts, wholeContacts];
