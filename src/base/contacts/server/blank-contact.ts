import type { ContactRow } from './tables.ts';

/** A contact of whom nothing more is known than what is put beside it. */
export const blankContact = {
  civility: null,
  phone: null,
  sector: null,
  siren: null,
  vat_number: null,
  ape_code: null,
  other_emails: '[]',
  other_phones: '[]',
  pro_address1: null,
  pro_address2: null,
  pro_postal_code: null,
  pro_city: null,
  pro_country: null,
  marketing_consent_at: null,
  marketing_consent_source: null,
  notes: null,
  custom_values: '{}',
  external_id: null,
  version: 1,
  updated_at: null,
  updated_by: null,
  merged_into_id: null,
  erased_at: null,
  marketing_opposed_by: null,
} satisfies Partial<ContactRow>;
