import type { Tx } from '../../../platform/db/server/database.ts';
import type { DemonstrationBase } from '../../../platform/modules/server/module.ts';
import type { Contact } from '../contract/contacts.ts';
import { blankContact } from './blank-contact.ts';
import { normsOf } from './norms.ts';
import { insertContact } from './store/contacts.ts';

/** As the demonstration file writes it: an objection without its moment. */
type DemonstrationContact = Omit<Contact, 'displayName' | 'marketingOpposedAt' | 'archivedAt'> & {
  civility: string | null;
  marketingOptOut: boolean;
};

export async function demonstrateContacts(tx: Tx, base: DemonstrationBase, now: string): Promise<void> {
  for (const contact of base.section<DemonstrationContact[]>('contacts')) {
    const row = rowOf(contact, now);
    await insertContact(tx, { ...row, ...normsOf(row) });
  }
}

const rowOf = (contact: DemonstrationContact, now: string) => ({
  id: contact.id,
  contact_group: contact.group,
  civility_long: contact.civilityLong,
  civility_letter: contact.civilityLetter,
  civility_short: contact.civilityShort,
  first_name: contact.firstName,
  last_name: contact.lastName,
  company_name: contact.companyName,
  job_title: contact.jobTitle,
  email: contact.email,
  mobile: contact.mobile,
  address1: contact.address1 || null,
  address2: contact.address2 || null,
  postal_code: contact.postalCode,
  city: contact.city,
  country: contact.country,
  marketing_opposed_at: contact.marketingOptOut ? now : null,
  archived_at: null,
  created_at: now,
  ...blankContact,
  civility: contact.civility,
});
