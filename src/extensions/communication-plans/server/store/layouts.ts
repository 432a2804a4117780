import type { Kysely } from 'kysely';
import type { LayoutRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

/** The company's letterhead, when it has made one. */
export const findLayout = (db: Db, id: string): Promise<LayoutRow | undefined> =>
  db.selectFrom('plans_layouts').selectAll().where('id', '=', id).executeTakeFirst();

/** Writes the letterhead, whether there was one or not. */
export const putLayout = async (db: Db, row: LayoutRow): Promise<void> => {
  const { id: _id, ...columns } = row;
  await db
    .insertInto('plans_layouts')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
};

export const deleteLayout = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('plans_layouts').where('id', '=', id).execute();
};
