import type { Contact, OtherEmail, OtherPhone } from '../contract/contacts.ts';
import type { CustomValues } from '../contract/custom-fields.ts';
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

/** `categoryIds`: of the table beside; see `loadContacts`. */
export const contactOf = (row: ContactRow, categoryIds: readonly string[]): Contact => ({
  id: row.id,
  group: row.contact_group,
  displayName: nameOf(row),
  civility: row.civility,
  civilityLong: row.civility_long,
  civilityLetter: row.civility_letter,
  civilityShort: row.civility_short,
  firstName: row.first_name,
  lastName: row.last_name,
  companyName: row.company_name,
  jobTitle: row.job_title,
  sector: row.sector,
  siren: row.siren,
  vatNumber: row.vat_number,
  apeCode: row.ape_code,
  email: row.email,
  otherEmails: JSON.parse(row.other_emails) as OtherEmail[],
  mobile: row.mobile,
  phone: row.phone,
  otherPhones: JSON.parse(row.other_phones) as OtherPhone[],
  address1: row.address1,
  address2: row.address2,
  postalCode: row.postal_code,
  city: row.city,
  country: row.country,
  proAddress1: row.pro_address1,
  proAddress2: row.pro_address2,
  proPostalCode: row.pro_postal_code,
  proCity: row.pro_city,
  proCountry: row.pro_country,
  marketingConsentAt: row.marketing_consent_at,
  marketingConsentSource: row.marketing_consent_source,
  marketingOpposedAt: row.marketing_opposed_at,
  marketingOpposedBy: row.marketing_opposed_at === null ? null : (row.marketing_opposed_by ?? 'person'),
  notes: row.notes,
  customValues: JSON.parse(row.custom_values) as CustomValues,
  categoryIds: [...categoryIds],
  externalId: row.external_id,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
  archivedAt: row.archived_at,
  mergedIntoId: row.merged_into_id,
  erasedAt: row.erased_at,
});
