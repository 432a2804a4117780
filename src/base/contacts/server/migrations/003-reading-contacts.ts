import { sql, type Kysely } from 'kysely';

const letters: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** Letters and digits alone, as the application writes what it sorts by. */
const sorted = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => letters[letter]!)
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What there is before what is missing. */
const sortedOrLast = (text: string | null): string => (text ? `0${sorted(text)}` : '1');

interface Placed {
  id: string;
  company_name: string | null;
  city: string | null;
}

export const readingContacts = {
  name: '003-reading-contacts',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table contacts_contacts add column sort_company text not null default '1'`.execute(db);
    await sql`alter table contacts_contacts add column sort_city text not null default '1'`.execute(db);
    const { rows } = await sql<Placed>`select id, company_name, city from contacts_contacts`.execute(db);
    for (const { id, company_name, city } of rows) {
      await sql`update contacts_contacts set sort_company = ${sortedOrLast(company_name)},
        sort_city = ${sortedOrLast(city)} where id = ${id}`.execute(db);
    }
    await sql`create index contacts_contacts_by_company
      on contacts_contacts (sort_company, sort_norm, id)`.execute(db);
    await sql`create index contacts_contacts_by_city
      on contacts_contacts (sort_city, sort_norm, id)`.execute(db);
    await sql`create index contacts_contacts_by_change
      on contacts_contacts (coalesce(updated_at, created_at), id)`.execute(db);
    // Counts those of the list without reading them.
    await sql`create index contacts_contacts_listed
      on contacts_contacts (contact_group) where archived_at is null and erased_at is null`.execute(db);

    // The view with which its owner's list begins.
    await sql`alter table contacts_saved_views add column default_at text`.execute(db);

    await sql`create table contacts_retention (
      id text primary key check (id = 'retention'),
      accounting_years integer not null,
      contract_years integer not null,
      inactive_years integer not null,
      changed_at text not null,
      changed_by text)`.execute(db);
    await sql`create table contacts_erasures (
      contact_id text primary key,
      erased_at text not null,
      erased_by text,
      identity text,
      kept text not null,
      next_on text)`.execute(db);
    await sql`create index contacts_erasures_due on contacts_erasures (next_on)
      where next_on is not null`.execute(db);
    await sql`create table contacts_objections (
      address_hash text primary key,
      salt text not null,
      opposed_at text not null)`.execute(db);
  },
};
