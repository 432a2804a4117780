import { sql, type Kysely } from 'kysely';

export const backups = {
  name: '001-backups',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table backups_settings (
      id text primary key,
      since text not null,
      off_at text,
      hour integer not null,
      keep_daily integer not null,
      keep_weekly integer not null,
      keep_monthly integer not null,
      without_key_at text)`.execute(db);
    await sql`create table backups_runs (
      id text primary key,
      cause text not null,
      started_at text not null,
      seen_at text not null,
      ended_at text,
      phase text not null,
      done integer not null,
      total integer not null,
      error text,
      name text)`.execute(db);
    await sql`create index backups_runs_by_moment on backups_runs (started_at)`.execute(db);
  },
};
