import { sql, type Kysely } from 'kysely';

export const usersAndSessions = {
  name: '001-users-and-sessions',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table users_users (
      id text primary key,
      login text not null unique,
      first_name text not null,
      last_name text not null,
      nickname text not null,
      job_title text not null,
      phone text not null,
      email text not null,
      role text not null,
      language text not null,
      password_hash text not null,
      created_at text not null)`.execute(db);
    await sql`create table users_sessions (
      id text primary key,
      token_hash text not null unique,
      user_id text not null references users_users (id),
      created_at text not null,
      seen_at text not null,
      expires_at text not null,
      user_agent text not null)`.execute(db);
    await sql`create index users_sessions_by_user on users_sessions (user_id)`.execute(db);
  },
};
