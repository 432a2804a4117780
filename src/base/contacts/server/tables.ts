import type { ContactGroup } from '../contract/contacts.ts';

export interface ContactRow {
  id: string;
  contact_group: ContactGroup;
  civility_long: string | null;
  civility_letter: string | null;
  civility_short: string | null;
  first_name: string | null;
  last_name: string | null;
  company_name: string | null;
  job_title: string | null;
  email: string | null;
  mobile: string | null;
  address1: string | null;
  address2: string | null;
  postal_code: string | null;
  city: string | null;
  country: string | null;
  marketing_opposed_at: string | null;
  archived_at: string | null;
  created_at: string;
  /** What lists are sorted by, normalised. */
  sort_norm: string;
  /** What searches look in, normalised. */
  search_norm: string;
}

export interface ContactsTables {
  contacts_contacts: ContactRow;
}
