import { sql, type Kysely } from 'kysely';

export const installed = {
  name: '001-installed',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table extensions_installed (
      id text primary key,
      version text not null,
      installed_at text not null,
      installed_by text,
      uninstalled_at text)`.execute(db);
  },
};
