import { contacts } from './001-contacts.ts';

export const contactsMigrations = [contacts];
