import { sql, type Kysely } from 'kysely';

export const leases = {
  name: '001-leases',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table jobs_leases (
      name text primary key,
      next_run_at text not null,
      leased_until text,
      leased_by text)`.execute(db);
  },
};
