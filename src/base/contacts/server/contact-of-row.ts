import type { Contact, ContactLine } from '../contract/contacts.ts';
import { displayName } from '../contract/display-name.ts';
import type { ContactRow } from './tables.ts';

/** The columns that make a contact's name. */
export type NameColumns = Pick<ContactRow, 'civility_short' | 'first_name' | 'last_name' | 'company_name'>;

export const nameOf = (row: NameColumns): string =>
  displayName({
    civilityShort: row.civility_short,
    firstName: row.first_name,
    lastName: row.last_name,
    companyName: row.company_name,
  });

export const contactOf = (row: ContactRow): Contact => ({
  id: row.id,
  group: row.contact_group,
  displayName: nameOf(row),
  civilityLong: row.civility_long,
  civilityLetter: row.civility_letter,
  civilityShort: row.civility_short,
  firstName: row.first_name,
  lastName: row.last_name,
  companyName: row.company_name,
  jobTitle: row.job_title,
  email: row.email,
  mobile: row.mobile,
  address1: row.address1,
  address2: row.address2,
  postalCode: row.postal_code,
  city: row.city,
  country: row.country,
  marketingOpposedAt: row.marketing_opposed_at,
  archivedAt: row.archived_at,
});

export const contactLineOf = (row: ContactRow): ContactLine => ({
  id: row.id,
  group: row.contact_group,
  displayName: nameOf(row),
  companyName: row.company_name,
  city: row.city,
  email: row.email,
  mobile: row.mobile,
});
