import { sql, type Kysely } from 'kysely';

export const accounts = {
  name: '001-accounts',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table mail_accounts_accounts (
      id text primary key,
      name text not null,
      host text not null,
      port integer not null,
      security text not null,
      user_name text,
      password_sealed text,
      sender_name text not null,
      sender_address text not null,
      created_at text not null,
      removed_at text)`.execute(db);
  },
};
