import { sql, type Kysely } from 'kysely';

export const rows = {
  name: '001-rows',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table jokers_rows (
      owner text primary key,
      buttons text not null,
      version integer not null,
      changed_at text not null)`.execute(db);
  },
};
