import { sql, type Kysely } from 'kysely';

export const objectingAddresses = {
  name: '005-objecting-addresses',
  async up(db: Kysely<unknown>): Promise<void> {
    // An objection holds for the address, in whichever file it stands: asked of every mail before it leaves.
    await sql`create index contacts_contacts_objecting on contacts_contacts (lower(email))
      where marketing_opposed_at is not null`.execute(db);
  },
};
