import { sql, type Kysely } from 'kysely';

const columns = [
  // Of the list of civilities; the three forms stand in the row itself.
  'civility text',
  'phone text',
  'sector text',
  'siren text',
  'vat_number text',
  'ape_code text',
  // JSON lists of what stands beside the first address and the first numbers.
  "other_emails text not null default '[]'",
  "other_phones text not null default '[]'",
  'pro_address1 text',
  'pro_address2 text',
  'pro_postal_code text',
  'pro_city text',
  'pro_country text',
  'marketing_consent_at text',
  'marketing_consent_source text',
  'notes text',
  // JSON, by id of the custom field.
  "custom_values text not null default '{}'",
  'external_id text',
  // Moves by one with each change: who saves says from which one.
  'version integer not null default 1',
  'updated_at text',
  'updated_by text',
  'merged_into_id text',
  'erased_at text',
];

export const wholeContacts = {
  name: '002-whole-contacts',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of columns) {
      await sql`alter table contacts_contacts add column ${sql.raw(column)}`.execute(db);
    }
    await sql`create unique index contacts_contacts_by_external_id on contacts_contacts (external_id)
      where external_id is not null`.execute(db);
    await sql`create table contacts_categories (
      id text primary key,
      name text not null,
      color text not null,
      position integer not null,
      archived_at text)`.execute(db);
    await sql`create table contacts_contact_categories (
      contact_id text not null,
      category_id text not null,
      primary key (contact_id, category_id))`.execute(db);
    await sql`create index contacts_contact_categories_by_category
      on contacts_contact_categories (category_id, contact_id)`.execute(db);
    await sql`create table contacts_custom_fields (
      id text primary key,
      kind text not null,
      label text not null,
      variable text not null unique,
      options text not null,
      position integer not null,
      archived_at text)`.execute(db);
    await sql`create table contacts_saved_views (
      id text primary key,
      user_id text not null,
      name text not null,
      query text not null,
      position integer not null,
      created_at text not null)`.execute(db);
    await sql`create index contacts_saved_views_by_user on contacts_saved_views (user_id, position)`.execute(
      db,
    );
    await sql`create table contacts_documents (
      id text primary key,
      contact_id text not null,
      file_hash text not null,
      name text not null,
      type text not null,
      size integer not null,
      added_by text not null,
      added_at text not null)`.execute(db);
    await sql`create index contacts_documents_by_contact on contacts_documents (contact_id, added_at)`.execute(
      db,
    );
  },
};
