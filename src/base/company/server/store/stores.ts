import { sql, type Kysely } from 'kysely';
import type { CompanyTables, StoreRow } from '../tables.ts';

type Db = Kysely<CompanyTables>;

export const insertStore = async (db: Db, row: StoreRow): Promise<void> => {
  await db.insertInto('company_stores').values(row).execute();
};

export const listStores = (db: Db): Promise<StoreRow[]> =>
  db.selectFrom('company_stores').selectAll().orderBy('position').orderBy('id').execute();

export const findStore = (db: Db, id: string): Promise<StoreRow | undefined> =>
  db.selectFrom('company_stores').selectAll().where('id', '=', id).executeTakeFirst();

/** False, and nothing written, when the store is no longer of the version that was read. */
export async function updateStore(
  db: Db,
  id: string,
  change: Partial<StoreRow>,
  version?: number,
): Promise<boolean> {
  const updated = await db
    .updateTable('company_stores')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .$if(version !== undefined, (update) => update.where('version', '=', version!))
    .returning('id')
    .execute();
  return updated.length > 0;
}

/** Where it stands among the others; no change of the store itself. */
export const placeStore = async (db: Db, id: string, position: number): Promise<void> => {
  await db.updateTable('company_stores').set({ position }).where('id', '=', id).execute();
};
