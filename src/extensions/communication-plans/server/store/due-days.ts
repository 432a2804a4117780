import { sql, type Kysely, type SqlBool } from 'kysely';
import type { PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

// Word for word what the partial index of `plans_messages` says: SQLite uses it for no other text.
const open = sql<SqlBool>`plans_messages.state not in ('sent', 'skipped', 'cancelled')`;

/** What running plans have still to send from one civil date to another, the nearest first. */
export const dueBetween = (db: Db, { from, to }: { from: string; to: string }, limit: number) =>
  db
    .selectFrom('plans_messages')
    .innerJoin('plans_plans', 'plans_plans.id', 'plans_messages.plan_id')
    .select(['plans_messages.id', 'plan_id', 'position', 'due_on', 'label', 'contact_id'])
    .where(open)
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
    .where('started_at', 'is not', null)
    .where('suspended_at', 'is', null)
    .where('completed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('due_on')
    .orderBy('plans_messages.id')
    .limit(limit)
    .execute();
