import { sql, type Kysely } from 'kysely';
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

/** False, and nothing written, when the company is no longer of the version that was read. */
export async function updateCompany(db: Db, change: Partial<CompanyRow>, version?: number): Promise<boolean> {
  const updated = await db
    .updateTable('company_companies')
    .set({ ...change, version: sql<number>`version + 1` })
    .$if(version !== undefined, (update) => update.where('version', '=', version!))
    .returning('id')
    .execute();
  return updated.length > 0;
}

/** Holds the company's row until the transaction ends: changes of its stores follow each other. */
export const holdCompany = async (db: Db): Promise<void> => {
  await db
    .updateTable('company_companies')
    .set({ version: sql<number>`version` })
    .execute();
};
