import { sql, type Kysely } from 'kysely';

export const webhooks = {
  name: '001-webhooks',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table webhooks_webhooks (
      id text primary key,
      name text not null,
      url text not null,
      events text not null,
      named_since text,
      secret_sealed text not null,
      old_secret_sealed text,
      old_secret_until text,
      created_at text not null,
      created_by text not null,
      paused_at text,
      failing_since text,
      stopped_at text,
      removed_at text)`.execute(db);
    await sql`create table webhooks_deliveries (
      id text primary key,
      webhook_id text not null,
      event_id text not null,
      event text not null,
      body text not null,
      created_at text not null,
      attempts integer not null,
      next_attempt_at text,
      delivered_at text,
      failed_at text,
      attempted_at text,
      status integer,
      duration_ms integer,
      problem text,
      response_start text)`.execute(db);
    await sql`create index webhooks_deliveries_due on webhooks_deliveries (webhook_id, next_attempt_at)`.execute(
      db,
    );
    await sql`create index webhooks_deliveries_by_age on webhooks_deliveries (created_at)`.execute(db);
  },
};
