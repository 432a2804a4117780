import { sql, type Kysely } from 'kysely';
import type { PlansTables } from '../tables.ts';
import { openStates } from './messages.ts';

type Db = Kysely<PlansTables>;

export const countByState = (db: Db): Promise<{ state: string; count: number }[]> =>
  db
    .selectFrom('plans_messages')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .orderBy('state')
    .execute();

/** Of the plans that run: what is to leave today or should have left before. */
export async function countDue(db: Db, today: string): Promise<{ due: number; late: number }> {
  const row = await db
    .selectFrom('plans_messages as message')
    .innerJoin('plans_plans as plan', 'plan.id', 'message.plan_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('due'),
      sql<number | null>`sum(case when message.due_on < ${today} then 1 else 0 end)`.as('late'),
    ])
    .where('message.state', 'in', openStates)
    .where('message.due_on', '<=', today)
    .where('plan.started_at', 'is not', null)
    .where('plan.suspended_at', 'is', null)
    .where('plan.cancelled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { due: row.due, late: row.late ?? 0 };
}
