import { sql, type Kysely } from 'kysely';

/** Channels open to all, what newcomers may read, archives. What exists goes on as it was. */
export const channelSettings = {
  name: '003-channel-settings',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of [
      `access text not null default 'members'`,
      `history text not null default 'arrival'`,
      'archived_at text',
    ]) {
      await sql`alter table chat_conversations add column ${sql.raw(column)}`.execute(db);
    }
    await sql`create index chat_conversations_open on chat_conversations (id) where access = 'open'`.execute(
      db,
    );
  },
};
