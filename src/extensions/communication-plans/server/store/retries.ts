import { sql, type Kysely, type SqlBool } from 'kysely';
import type { MessageRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

/** A message that a server has put off and whose time has come. */
export interface DueRetry {
  id: string;
  plan_id: string;
  attempt: number;
  approved_hash: string | null;
  retry_at: string;
  retry_until: string | null;
}

/** Of plans that run, in the order of their times, after `after`. */
export const dueRetries = (
  db: Db,
  now: string,
  page: { after: { retryAt: string; id: string }; limit: number },
): Promise<DueRetry[]> =>
  db
    .selectFrom('plans_messages')
    .innerJoin('plans_plans', 'plans_plans.id', 'plans_messages.plan_id')
    .select([
      'plans_messages.id',
      'plans_messages.plan_id',
      'plans_messages.attempt',
      'plans_messages.approved_hash',
      'plans_messages.retry_until',
    ])
    .select(sql<string>`plans_messages.retry_at`.as('retry_at'))
    // Word for word what the partial index says: SQLite uses it for no other text.
    .where(sql<SqlBool>`plans_messages.state = 'deferred'`)
    .where('retry_at', '<=', now)
    .where('retry_at', '>=', page.after.retryAt)
    .where((where) =>
      where.or([where('retry_at', '>', page.after.retryAt), where('plans_messages.id', '>', page.after.id)]),
    )
    .where(
      sql<SqlBool>`plans_plans.started_at is not null and plans_plans.suspended_at is null
      and plans_plans.completed_at is null and plans_plans.cancelled_at is null`,
    )
    .orderBy('retry_at')
    .orderBy('plans_messages.id')
    .limit(page.limit)
    .execute();

/** Changes a deferred message whose retry nobody has taken meanwhile; false when somebody has. */
export async function changeRetry(
  db: Db,
  { id, retry_at }: Pick<DueRetry, 'id' | 'retry_at'>,
  change: Partial<MessageRow>,
): Promise<MessageRow | undefined> {
  return db
    .updateTable('plans_messages')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'deferred')
    .where('retry_at', '=', retry_at)
    .returningAll()
    .executeTakeFirst();
}
