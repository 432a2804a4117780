import type { Kysely } from 'kysely';
import type { CompanyRow, CompanyTables } from '../tables.ts';

type Db = Kysely<CompanyTables>;

/** False when the base already has its company. */
export async function insertCompany(db: Db, row: CompanyRow): Promise<boolean> {
  const inserted = await db
    .insertInto('company_companies')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}

export const findCompany = (db: Db): Promise<CompanyRow | undefined> =>
  db.selectFrom('company_companies').selectAll().executeTakeFirst();

export const updateCompany = async (db: Db, change: Partial<CompanyRow>): Promise<void> => {
  await db.updateTable('company_companies').set(change).execute();
};
