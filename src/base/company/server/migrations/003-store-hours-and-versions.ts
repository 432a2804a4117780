import { sql, type Kysely } from 'kysely';

export const storeHoursAndVersions = {
  name: '003-store-hours-and-versions',
  async up(db: Kysely<unknown>): Promise<void> {
    // Moves by one with each change: who saves says from which one.
    await sql`alter table company_companies add column version integer not null default 1`.execute(db);
    await sql`alter table company_stores add column version integer not null default 1`.execute(db);
    // JSON, seven days from Monday; null: the hours are free words.
    await sql`alter table company_stores add column week_hours text`.execute(db);
    await sql`alter table company_stores add column archived_at text`.execute(db);
  },
};
