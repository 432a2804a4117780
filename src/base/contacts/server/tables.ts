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
  /** The same by company and by town, those without one at the end. */
  sort_company: string;
  sort_city: string;
  /** What searches look in, normalised. */
  search_norm: string;
  /** Of the list of civilities; null: none, or forms of its own. */
  civility: string | null;
  phone: string | null;
  sector: string | null;
  siren: string | null;
  vat_number: string | null;
  ape_code: string | null;
  /** JSON `{label, address}[]`, beside `email`. */
  other_emails: string;
  /** JSON `{label, number}[]`, beside `mobile` and `phone`. */
  other_phones: string;
  pro_address1: string | null;
  pro_address2: string | null;
  pro_postal_code: string | null;
  pro_city: string | null;
  pro_country: string | null;
  marketing_consent_at: string | null;
  /** How the consent was given: « formulaire du site », « bon de commande ». */
  marketing_consent_source: string | null;
  notes: string | null;
  /** JSON, by id of the custom field. */
  custom_values: string;
  /** JSON of the texts among them, normalised. */
  custom_norm: string;
  /** Of the program it was imported from; unique. */
  external_id: string | null;
  /** Moves by one with each change of the contact. */
  version: number;
  updated_at: string | null;
  updated_by: string | null;
  /** The contact that took its place; its own file then leads there. */
  merged_into_id: string | null;
  erased_at: string | null;
  /** Who wrote the objection down; null: none, or one older than this column. */
  marketing_opposed_by: 'person' | 'staff' | null;
}

export interface CategoryRow {
  id: string;
  name: string;
  color: string;
  position: number;
  archived_at: string | null;
}

export interface ContactCategoryRow {
  contact_id: string;
  category_id: string;
}

export type CustomFieldKind = 'text' | 'number' | 'boolean' | 'date' | 'list';

export interface CustomFieldRow {
  id: string;
  kind: CustomFieldKind;
  label: string;
  /** `USDEF_…`: the name between percent signs in mails. */
  variable: string;
  /** JSON list of choices; empty but for `list`. */
  options: string;
  position: number;
  archived_at: string | null;
}

export interface SavedViewRow {
  id: string;
  user_id: string;
  name: string;
  /** JSON of the query of the list. */
  query: string;
  position: number;
  created_at: string;
  /** The view with which its owner's list begins: at most one. */
  default_at: string | null;
}

export interface DocumentRow {
  id: string;
  contact_id: string;
  file_hash: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  added_by: string;
  added_at: string;
}

/** The one row of how long what the law wants kept is kept. */
export interface RetentionRow {
  /** Always `retention`. */
  id: string;
  accounting_years: number;
  contract_years: number;
  inactive_years: number;
  changed_at: string;
  changed_by: string | null;
}

export interface ErasureRow {
  contact_id: string;
  erased_at: string;
  erased_by: string | null;
  /** Sealed JSON of what the retained pieces need to be told whose they are; null: nothing is retained. */
  identity: string | null;
  /** JSON list of what is kept. */
  kept: string;
  /** The civil date on which something of it is to go; null: nothing is left. */
  next_on: string | null;
}

/** An objection that outlives the person's file: of the address, its hash alone. */
export interface ObjectionRow {
  address_hash: string;
  salt: string;
  opposed_at: string;
}

export interface ContactsTables {
  contacts_contacts: ContactRow;
  contacts_categories: CategoryRow;
  contacts_contact_categories: ContactCategoryRow;
  contacts_custom_fields: CustomFieldRow;
  contacts_saved_views: SavedViewRow;
  contacts_documents: DocumentRow;
  contacts_retention: RetentionRow;
  contacts_erasures: ErasureRow;
  contacts_objections: ObjectionRow;
}
