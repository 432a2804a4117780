import { sql, type Kysely } from 'kysely';

/** Messages that are edited, deleted, answered, reacted to, and that carry files. */
export const changedMessages = {
  name: '002-changed-messages',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of [
      `files text not null default '[]'`,
      `reactions text not null default '[]'`,
      'reply_conversation_id text',
      'reply_seq integer',
      'edited_at text',
      'deleted_at text',
    ]) {
      await sql`alter table chat_messages add column ${sql.raw(column)}`.execute(db);
    }
    await sql`create table chat_files (
      id text primary key,
      uploaded_by text not null,
      uploaded_at text not null,
      conversation_id text references chat_conversations (id),
      seq integer,
      name text not null,
      type text not null,
      size integer not null,
      lies integer not null,
      hash text not null,
      preview_hash text,
      width integer,
      height integer)`.execute(db);
    await sql`create index chat_files_by_message on chat_files (conversation_id, seq)`.execute(db);
    await sql`create index chat_files_by_upload on chat_files (uploaded_at)`.execute(db);
  },
};
