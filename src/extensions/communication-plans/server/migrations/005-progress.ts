import { sql, type Kysely } from 'kysely';

export const progress = {
  name: '005-progress',
  async up(db: Kysely<unknown>): Promise<void> {
    // How far plans have come, without reading their messages; a message enters it once, when it has left.
    await sql`create index plans_messages_sent on plans_messages (plan_id)
      where state = 'sent'`.execute(db);
  },
};
