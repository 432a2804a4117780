import { sql, type Kysely } from 'kysely';

export const contacts = {
  name: '001-contacts',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table contacts_contacts (
      id text primary key,
      contact_group text not null,
      civility_long text,
      civility_letter text,
      civility_short text,
      first_name text,
      last_name text,
      company_name text,
      job_title text,
      email text,
      mobile text,
      address1 text,
      address2 text,
      postal_code text,
      city text,
      country text,
      marketing_opposed_at text,
      archived_at text,
      created_at text not null,
      sort_norm text not null,
      search_norm text not null)`.execute(db);
    await sql`create index contacts_contacts_in_order on contacts_contacts (sort_norm, id)`.execute(db);
  },
};
