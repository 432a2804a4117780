import { sql, type Kysely } from 'kysely';

export const companyAndStores = {
  name: '001-company-and-stores',
  async up(db: Kysely<unknown>): Promise<void> {
    // One row at most: whoever writes it first has set the base up.
    await sql`create table company_companies (
      id text primary key check (id = 'company'),
      name text not null,
      legal_form text,
      share_capital_cents bigint,
      siren text,
      siret text,
      vat_number text,
      rcs_city text,
      ape_code text,
      address1 text,
      address2 text,
      postal_code text,
      city text,
      phone text,
      email text,
      website text,
      timezone text not null,
      holiday_region text not null,
      legal_notice text,
      created_at text not null)`.execute(db);
    await sql`create table company_stores (
      id text primary key,
      position integer not null,
      name text not null,
      address text,
      phone text,
      hours text)`.execute(db);
  },
};
