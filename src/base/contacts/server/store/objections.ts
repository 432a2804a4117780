import type { Kysely } from 'kysely';
import type { ContactsTables, ObjectionRow } from '../tables.ts';

type Db = Kysely<ContactsTables>;

/** One, or a few: two people who are erased at the same moment, before anybody else, are hashed with two. */
export async function objectionSalts(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('contacts_objections').select('salt').distinct().orderBy('salt').execute();
  return rows.map(({ salt }) => salt);
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
