import { sql, type Kysely } from 'kysely';

export const askingAttention = {
  name: '003-asking-attention',
  async up(db: Kysely<unknown>): Promise<void> {
    // The few messages that wait for a word of a mail server or of a person, whatever their day.
    await sql`create index plans_messages_in_question on plans_messages (state)
      where state in ('sending', 'deferred', 'refused', 'uncertain')`.execute(db);
  },
};
