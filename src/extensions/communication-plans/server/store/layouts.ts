import type { Kysely } from 'kysely';
import type { LayoutRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

/** The company's letterhead, when it has made one. */
export const findLayout = (db: Db, id: string): Promise<LayoutRow | undefined> =>
  db.selectFrom('plans_layouts').selectAll().where('id', '=', id).executeTakeFirst();

export const insertLayout = async (db: Db, row: LayoutRow): Promise<void> => {
  await db.insertInto('plans_layouts').values(row).execute();
};
