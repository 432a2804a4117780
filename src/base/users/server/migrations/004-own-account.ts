import { sql, type Kysely } from 'kysely';

export const ownAccount = {
  name: '004-own-account',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table users_users add column mobile text not null default ''`.execute(db);
    await sql`alter table users_users add column signature text not null default ''`.execute(db);
    // Null: never chosen, each machine keeps its own look.
    await sql`alter table users_users add column theme text`.execute(db);
    await sql`create table users_two_factors (
      user_id text primary key references users_users (id),
      secret text not null,
      begun_at text not null,
      confirmed_at text,
      last_step integer)`.execute(db);
    await sql`create table users_recovery_codes (
      code_hash text primary key,
      user_id text not null references users_users (id),
      created_at text not null,
      used_at text)`.execute(db);
    await sql`create index users_recovery_codes_by_user on users_recovery_codes (user_id)`.execute(db);
  },
};
