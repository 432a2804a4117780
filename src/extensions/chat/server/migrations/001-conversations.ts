import { sql, type Kysely } from 'kysely';

export const conversations = {
  name: '001-conversations',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table chat_conversations (
      id text primary key,
      kind text not null,
      name text,
      name_norm text,
      color text,
      parent_id text references chat_conversations (id),
      people_key text unique,
      last_seq integer not null,
      last_rev integer not null,
      last_posted_at text,
      created_by text not null,
      created_at text not null)`.execute(db);
    await sql`create index chat_conversations_by_parent on chat_conversations (parent_id)`.execute(db);
    await sql`create table chat_members (
      conversation_id text not null references chat_conversations (id),
      user_id text not null,
      role text not null,
      joined_at text not null,
      left_at text,
      from_seq integer not null,
      read_seq integer not null,
      primary key (conversation_id, user_id))`.execute(db);
    await sql`create index chat_members_by_user on chat_members (user_id)`.execute(db);
    await sql`create table chat_messages (
      id text primary key,
      conversation_id text not null references chat_conversations (id),
      seq integer not null,
      rev integer not null,
      author_id text not null,
      client_id text not null,
      body text not null,
      text text not null,
      posted_at text not null,
      unique (conversation_id, seq),
      unique (author_id, client_id))`.execute(db);
    await sql`create index chat_messages_by_change on chat_messages (conversation_id, rev)`.execute(db);
  },
};
