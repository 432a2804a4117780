import { sql, type Kysely } from 'kysely';

export const objectionBy = {
  name: '004-objection-by',
  async up(db: Kysely<unknown>): Promise<void> {
    // `person`: by the link in a mail; `staff`: written down here. An older one counts as the person's own.
    await sql`alter table contacts_contacts add column marketing_opposed_by text`.execute(db);
  },
};
