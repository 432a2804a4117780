import { sql, type Kysely } from 'kysely';

export const layouts = {
  name: '001-layouts',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table desktop_layouts (
      user_id text primary key,
      widgets text not null,
      changed_at text not null)`.execute(db);
  },
};
