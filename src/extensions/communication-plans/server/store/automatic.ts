import { sql, type Kysely, type SqlBool } from 'kysely';
import type { MessageRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

/** A message that should have left, of a plan that sends by itself. */
export type AutomaticMessage = Pick<MessageRow, 'id' | 'plan_id' | 'position' | 'state' | 'due_on'>;

// Word for word what the partial indexes say: SQLite uses them for no other text.
const openMessage = sql<SqlBool>`plans_messages.state not in ('sent', 'skipped', 'cancelled')`;
const automaticPlan = sql<SqlBool>`plans_plans.automatic_at is not null and plans_plans.completed_at is null
  and plans_plans.cancelled_at is null`;
const waiting = sql<SqlBool>`plans_messages.state in ('planned', 'approved', 'deferred')`;

/**
 * Of automatic plans that run, those due on the civil date `today` or late, by plan after `planId`, then in their order.
 * What is due comes first: in the order that is asked for, SQLite reads all that is planned for years.
 */
export const dueAutomaticMessages = (
  db: Db,
  today: string,
  page: { planId: string; limit: number },
): Promise<AutomaticMessage[]> =>
  db
    .with(
      (name) => name('due').materialized(),
      (within) =>
        within
          .selectFrom('plans_messages')
          .select(['id', 'plan_id', 'position', 'state', 'due_on'])
          .where(openMessage)
          .where(waiting)
          .where('due_on', '<=', today),
    )
    .selectFrom('due')
    .innerJoin('plans_plans', 'plans_plans.id', 'due.plan_id')
    .select(['due.id', 'due.plan_id', 'due.position', 'due.state', 'due.due_on'])
    .where(automaticPlan)
    .where(sql<SqlBool>`plans_plans.started_at is not null and plans_plans.suspended_at is null`)
    .where('due.plan_id', '>', page.planId)
    .orderBy('due.plan_id')
    .orderBy('due.position')
    .limit(page.limit)
    .execute();

/** The traces of this kind that plans have, newest first. */
export async function tracesOf(
  db: Db,
  planIds: readonly string[],
  what: string,
): Promise<Map<string, { detail: string }>> {
  if (planIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('plans_journal')
    .select(['plan_id', 'detail'])
    .where('plan_id', 'in', planIds)
    .where('what', '=', what)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.plan_id, row]));
}
