import type { ContactValues } from '../contract/contact-input.ts';
import { normsOf } from './norms.ts';
import type { ContactRow } from './tables.ts';

/** The columns that the fields of a contact are kept in, but for the categories. */
export const columnsOf = (values: Omit<ContactValues, 'categoryIds'>) => ({
  contact_group: values.group,
  civility: values.civility,
  civility_long: values.civilityLong,
  civility_letter: values.civilityLetter,
  civility_short: values.civilityShort,
  first_name: values.firstName,
  last_name: values.lastName,
  company_name: values.companyName,
  job_title: values.jobTitle,
  sector: values.sector,
  siren: values.siren,
  vat_number: values.vatNumber,
  ape_code: values.apeCode,
  email: values.email,
  other_emails: JSON.stringify(values.otherEmails),
  mobile: values.mobile,
  phone: values.phone,
  other_phones: JSON.stringify(values.otherPhones),
  address1: values.address1,
  address2: values.address2,
  postal_code: values.postalCode,
  city: values.city,
  country: values.country,
  pro_address1: values.proAddress1,
  pro_address2: values.proAddress2,
  pro_postal_code: values.proPostalCode,
  pro_city: values.proCity,
  pro_country: values.proCountry,
  marketing_consent_at: values.marketingConsentAt,
  marketing_consent_source: values.marketingConsentSource,
  marketing_opposed_at: values.marketingOpposedAt,
  marketing_opposed_by: values.marketingOpposedBy,
  notes: values.notes,
  custom_values: JSON.stringify(values.customValues),
});

/** The row with what searches and lists go by. */
export const withNorms = (row: Parameters<typeof normsOf>[0]): ContactRow => ({ ...row, ...normsOf(row) });
