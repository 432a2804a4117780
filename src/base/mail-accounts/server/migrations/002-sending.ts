import { sql, type Kysely } from 'kysely';

/** A chosen default account, its limits, its pause, its signature; what was sent by it; and what holds everything. */
export const sending = {
  name: '002-sending',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of [
      'default_since text',
      'per_minute integer',
      'per_hour integer',
      'per_day integer',
      'connections integer not null default 4',
      'mails_per_connection integer not null default 100',
      'paused_at text',
      'paused_response text',
      'dkim_domain text',
      'dkim_selector text',
      'dkim_key_sealed text',
      'dkim_record text',
    ]) {
      await sql`alter table mail_accounts_accounts add column ${sql.raw(column)}`.execute(db);
    }
    await sql`create table mail_accounts_uses (
      account_id text not null references mail_accounts_accounts (id),
      slot text not null,
      sends integer not null,
      primary key (account_id, slot))`.execute(db);
    await sql`create table mail_accounts_lives (
      token text primary key,
      started_at text not null,
      seen_at text not null,
      born text,
      machine text,
      place text not null)`.execute(db);
    await sql`create table mail_accounts_holds (
      id text primary key,
      reason text not null,
      since text not null,
      confirmed_at text,
      confirmed_by text)`.execute(db);
    await sql`create index mail_accounts_holds_open on mail_accounts_holds (since)
      where confirmed_at is null`.execute(db);
  },
};
