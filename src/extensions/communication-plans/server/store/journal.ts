import type { Kysely } from 'kysely';
import type { JournalRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

export const insertEntry = async (db: Db, row: JournalRow): Promise<void> => {
  await db.insertInto('plans_journal').values(row).execute();
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
