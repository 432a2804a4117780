import { sql, type Kysely } from 'kysely';

export const sharedLayouts = {
  name: '002-shared-layouts',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table desktop_layouts add column declined text not null default '[]'`.execute(db);
    await sql`alter table desktop_layouts add column version integer not null default 0`.execute(db);
    await sql`create table desktop_opened_contacts (
      user_id text not null,
      contact_id text not null,
      opened_at text not null,
      primary key (user_id, contact_id))`.execute(db);
  },
};
