import type { Kysely } from 'kysely';
import type { PlanRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

export const insertPlan = async (db: Db, row: PlanRow): Promise<void> => {
  await db.insertInto('plans_plans').values(row).execute();
};

export const findPlan = (db: Db, id: string): Promise<PlanRow | undefined> =>
  db.selectFrom('plans_plans').selectAll().where('id', '=', id).executeTakeFirst();

/**
 * Reads a plan and holds its row until the transaction ends: whoever changes it or one of its messages waits.
 * Written as an update because both engines lock the row for one.
 */
export const lockPlan = (db: Db, id: string, now: string): Promise<PlanRow | undefined> =>
  db
    .updateTable('plans_plans')
    .set({ changed_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();

export const updatePlan = async (db: Db, id: string, change: Partial<PlanRow>): Promise<void> => {
  await db.updateTable('plans_plans').set(change).where('id', '=', id).execute();
};

/** The plan that took over from this one, if any. */
export const findReplacement = (db: Db, planId: string): Promise<PlanRow | undefined> =>
  db
    .selectFrom('plans_plans')
    .selectAll()
    .where('replaces_plan_id', '=', planId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

/** A plan that has taken over from this one and tells its story still. */
export const findRunningReplacement = (db: Db, planId: string): Promise<Pick<PlanRow, 'id'> | undefined> =>
  db
    .selectFrom('plans_plans')
    .select('id')
    .where('replaces_plan_id', '=', planId)
    .where('started_at', 'is not', null)
    .where('completed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

/** Another plan of the same plan-type for the same order that is not finished. */
export const findDuplicate = (
  db: Db,
  plan: { id: string | null; templateId: string; orderId: string },
): Promise<PlanRow | undefined> =>
  db
    .selectFrom('plans_plans')
    .selectAll()
    .where('template_id', '=', plan.templateId)
    .where('order_id', '=', plan.orderId)
    .where('completed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('id', '!=', plan.id ?? '')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

export const unfinishedPlansOfContact = (db: Db, contactId: string): Promise<PlanRow[]> =>
  db
    .selectFrom('plans_plans')
    .selectAll()
    .where('contact_id', '=', contactId)
    .where('completed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('id')
    .execute();

/** Drafts, active and suspended plans after `id`, in the order of their ids. */
export const unfinishedPlansAfter = (db: Db, id: string, limit: number): Promise<PlanRow[]> =>
  db
    .selectFrom('plans_plans')
    .selectAll()
    .where('id', '>', id)
    .where('completed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();

export const unfinishedPlansOfOrder = (db: Db, orderId: string): Promise<PlanRow[]> =>
  db
    .selectFrom('plans_plans')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('completed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('id')
    .execute();

/** Those of these orders that have a plan, whatever became of it. */
export async function ordersWithPlans(db: Db, orderIds: readonly string[]): Promise<string[]> {
  if (orderIds.length === 0) return [];
  const rows = await db
    .selectFrom('plans_plans')
    .select('order_id')
    .distinct()
    .where('order_id', 'in', orderIds)
    .execute();
  return rows.flatMap(({ order_id }) => order_id ?? []);
}
