import { sql, type Kysely } from 'kysely';

export const administration = {
  name: '003-administration',
  async up(db: Kysely<unknown>): Promise<void> {
    // Null while invited: everybody who is there already has chosen a password.
    await sql`alter table users_users add column joined_at text`.execute(db);
    await sql`update users_users set joined_at = created_at`.execute(db);
    await sql`alter table users_users add column deactivated_at text`.execute(db);
    await sql`alter table users_users add column last_seen_at text`.execute(db);
    await sql`update users_users set last_seen_at = (
      select max(seen_at) from users_sessions where users_sessions.user_id = users_users.id)`.execute(db);
    await sql`create table users_links (
      id text primary key,
      kind text not null,
      token_hash text not null unique,
      user_id text not null references users_users (id),
      created_at text not null,
      created_by text,
      expires_at text not null,
      mailed_at text,
      used_at text,
      withdrawn_at text)`.execute(db);
    await sql`create index users_links_by_user on users_links (user_id, kind, created_at)`.execute(db);
    await sql`create table users_reset_requests (
      id text primary key,
      typed text not null,
      asked_at text not null)`.execute(db);
  },
};
