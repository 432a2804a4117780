import { sql, type Kysely } from 'kysely';

export const pictures = {
  name: '002-pictures',
  async up(db: Kysely<unknown>): Promise<void> {
    // Of a file in the store; null shows initials.
    await sql`alter table users_users add column picture_hash text`.execute(db);
  },
};
