import type { Kysely } from 'kysely';
import type { PlansTables, SettingsRow } from '../tables.ts';

type Db = Kysely<PlansTables>;

export const findSettings = (db: Db): Promise<SettingsRow | undefined> =>
  db.selectFrom('plans_settings').selectAll().executeTakeFirst();

/** Writes what holds for all plans, whether there was anything or not. */
export const putSettings = async (db: Db, row: SettingsRow): Promise<void> => {
  const { id: _id, ...columns } = row;
  await db
    .insertInto('plans_settings')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
};
