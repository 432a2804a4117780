import { sql, type Kysely } from 'kysely';

/** What each person prefers, and the notice on who can read what. */
export const preferences = {
  name: '005-preferences',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table chat_preferences (
      user_id text primary key,
      reading_direction text not null,
      notice_seen_at text)`.execute(db);
    await sql`create table chat_settings (
      name text primary key,
      value text,
      changed_at text not null,
      changed_by text not null)`.execute(db);
  },
};
