import { sql, type Kysely } from 'kysely';

/** Who has left a conversation is asked at each of its messages, and is nearly always nobody. */
export const goneMembers = {
  name: '006-gone-members',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index chat_members_gone on chat_members (conversation_id, user_id)
      where left_at is not null`.execute(db);
  },
};
