import { sql, type Kysely } from 'kysely';

/** The name of the subject as searches compare it, not under the hash as the name itself. */
export const search = {
  name: '002-search',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table audit_acts add column subject_norm text`.execute(db);
    await sql`update audit_acts set subject_norm = lower(subject_label)`.execute(db);
  },
};
