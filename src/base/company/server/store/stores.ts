import type { Kysely } from 'kysely';
import type { CompanyTables, StoreRow } from '../tables.ts';

type Db = Kysely<CompanyTables>;

export const insertStore = async (db: Db, row: StoreRow): Promise<void> => {
  await db.insertInto('company_stores').values(row).execute();
};

export const listStores = (db: Db): Promise<StoreRow[]> =>
  db.selectFrom('company_stores').selectAll().orderBy('position').orderBy('id').execute();

export const findStore = (db: Db, id: string): Promise<StoreRow | undefined> =>
  db.selectFrom('company_stores').selectAll().where('id', '=', id).executeTakeFirst();
