import { sql, type Kysely } from 'kysely';

export const openingAndLogo = {
  name: '002-opening-and-logo',
  async up(db: Kysely<unknown>): Promise<void> {
    // ISO weekdays on which the company works, 1 (Monday) to 7.
    await sql`alter table company_companies add column open_weekdays text not null default '12345'`.execute(
      db,
    );
    await sql`alter table company_companies add column logo_hash text`.execute(db);
    await sql`alter table company_companies add column logo_type text`.execute(db);
    await sql`create table company_closures (
      id text primary key,
      first_on text not null,
      last_on text not null,
      name text not null)`.execute(db);
  },
};
