import { sql, type Kysely } from 'kysely';

export const updates = {
  name: '002-updates',
  async up(db: Kysely<unknown>): Promise<void> {
    // The version that was replaced by the present one, and when; null before the first time.
    await sql`alter table extensions_installed add column updated_from text`.execute(db);
    await sql`alter table extensions_installed add column updated_at text`.execute(db);
  },
};
