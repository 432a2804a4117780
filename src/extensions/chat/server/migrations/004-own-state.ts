import { sql, type Kysely } from 'kysely';

/** What each person chooses for themselves in each conversation. */
export const ownState = {
  name: '004-own-state',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of [
      'own_rev integer not null default 0',
      'muted_at text',
      'favorite_at text',
      'position integer',
    ]) {
      await sql`alter table chat_members add column ${sql.raw(column)}`.execute(db);
    }
  },
};
