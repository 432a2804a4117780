import type { Kysely } from 'kysely';
import type { ContactsTables, ObjectionRow } from '../tables.ts';

type Db = Kysely<ContactsTables>;

/** All are hashed with the same salt; undefined: there are none. */
export async function objectionSalt(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('contacts_objections').select('salt').limit(1).executeTakeFirst();
  return row?.salt;
}

export async function findObjections(db: Db, hashes: readonly string[]): Promise<ObjectionRow[]> {
  if (hashes.length === 0) return [];
  return db.selectFrom('contacts_objections').selectAll().where('address_hash', 'in', hashes).execute();
}

export const insertObjection = async (db: Db, row: ObjectionRow): Promise<void> => {
  await db
    .insertInto('contacts_objections')
    .values(row)
    .onConflict((conflict) => conflict.column('address_hash').doNothing())
    .execute();
};
