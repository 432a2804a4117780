import { sql, type Kysely } from 'kysely';

export const automaticAndRetries = {
  name: '002-automatic-and-retries',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table plans_plans add column account_id text`.execute(db);
    await sql`alter table plans_plans add column automatic_at text`.execute(db);
    await sql`alter table plans_plans add column automatic_by text`.execute(db);
    // The few plans that leave by themselves, among those of years.
    await sql`create index plans_plans_automatic on plans_plans (automatic_at)
      where automatic_at is not null and completed_at is null and cancelled_at is null`.execute(db);
    await sql`alter table plans_messages add column account_id text`.execute(db);
    await sql`alter table plans_messages add column retry_at text`.execute(db);
    await sql`alter table plans_messages add column retry_until text`.execute(db);
    await sql`create index plans_messages_retried on plans_messages (retry_at)
      where state = 'deferred'`.execute(db);
    await sql`alter table plans_layouts add column logo_height integer not null default 100`.execute(db);
    await sql`create table plans_settings (
      id text primary key check (id = 'settings'),
      automatic_at text,
      send_from text not null,
      send_until text not null,
      changed_at text not null,
      changed_by text)`.execute(db);
  },
};
