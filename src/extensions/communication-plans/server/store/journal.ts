import type { Kysely } from 'kysely';
import type { JournalRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

export const insertEntries = async (db: Db, rows: readonly JournalRow[]): Promise<void> => {
  if (rows.length > 0)
    await db
      .insertInto('plans_journal')
      .values([...rows])
      .execute();
};

/** Newest first. */
export const entriesOfPlan = (db: Db, planId: string): Promise<JournalRow[]> =>
  db
    .selectFrom('plans_journal')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
