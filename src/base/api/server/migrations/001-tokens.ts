import { sql, type Kysely } from 'kysely';

export const tokens = {
  name: '001-tokens',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table api_tokens (
      id text primary key,
      user_id text not null,
      name text not null,
      token_hash text not null unique,
      hint text not null,
      scopes text not null,
      created_at text not null,
      expires_at text not null,
      last_used_at text,
      revoked_at text)`.execute(db);
    await sql`create index api_tokens_by_user on api_tokens (user_id, created_at)`.execute(db);
    await sql`create table api_answers (
      user_id text not null,
      idempotency_key text not null,
      call text not null,
      body_hash text not null,
      answer text,
      answered_at text not null,
      primary key (user_id, idempotency_key))`.execute(db);
    await sql`create index api_answers_by_age on api_answers (answered_at)`.execute(db);
  },
};
