import type { Kysely } from 'kysely';
import type { ClosureRow, CompanyTables } from '../tables.ts';

type Db = Kysely<CompanyTables>;

/** By their first day. */
export const listClosures = (db: Db): Promise<ClosureRow[]> =>
  db
    .selectFrom('company_closures')
    .selectAll()
    .orderBy('first_on')
    .orderBy('last_on')
    .orderBy('id')
    .execute();

export async function replaceClosures(db: Db, rows: readonly ClosureRow[]): Promise<void> {
  await db.deleteFrom('company_closures').execute();
  if (rows.length === 0) return;
  await db
    .insertInto('company_closures')
    .values([...rows])
    .execute();
}
