import { sql, type Kysely } from 'kysely';

export const attachmentHash = {
  name: '006-attachment-hash',
  async up(db: Kysely<unknown>): Promise<void> {
    // Whether any message carries a file: asked whenever one is shown, or given to another message.
    await sql`create index plans_attachments_hash on plans_attachments (hash)`.execute(db);
  },
};
