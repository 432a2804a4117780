import { sql, type Kysely, type SqlBool } from 'kysely';
import type { MessageRow, PlanRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

export interface ExecutionEntry {
  message: MessageRow;
  plan: PlanRow;
}

// Word for word what the partial indexes of `plans_messages` say: SQLite uses them for no other text.
const open = sql<SqlBool>`plans_messages.state not in ('sent', 'skipped', 'cancelled')`;
const inQuestion = sql<SqlBool>`plans_messages.state in ('sending', 'deferred', 'refused', 'uncertain')`;
const waiting = sql<SqlBool>`plans_messages.state in ('planned', 'approved')`;

const running = sql<SqlBool>`plans_plans.started_at is not null and plans_plans.suspended_at is null
  and plans_plans.completed_at is null and plans_plans.cancelled_at is null`;
/** Of a plan that is not running, only what has been handed over and may have left. */
const shown = sql<SqlBool>`(plans_messages.state in ('sending', 'uncertain') or (${running}))`;

const messages = (db: Db) =>
  db.selectFrom('plans_messages').innerJoin('plans_plans', 'plans_plans.id', 'plans_messages.plan_id');

/** What waits for a word of a mail server or of a person. */
export const messagesInQuestion = (db: Db, limit: number): Promise<MessageRow[]> =>
  messages(db)
    .selectAll('plans_messages')
    .where(inQuestion)
    .where(shown)
    .orderBy('due_on')
    .orderBy('plans_messages.id')
    .limit(limit)
    .execute();

/** What is late or due on the civil date `today`, the oldest first. */
export const dueMessages = (db: Db, today: string, limit: number): Promise<MessageRow[]> =>
  waitingMessages(db)
    .selectAll('plans_messages')
    .where('due_on', '<=', today)
    .orderBy('due_on')
    .orderBy('plans_messages.id')
    .limit(limit)
    .execute();

interface Days {
  after: string;
  until: string;
}

/** What comes in the days after `after`, the nearest first. */
export const comingMessages = (db: Db, { after, until }: Days, limit: number): Promise<MessageRow[]> =>
  waitingMessages(db)
    .selectAll('plans_messages')
    .where('due_on', '>', after)
    .where('due_on', '<=', until)
    .orderBy('due_on')
    .orderBy('plans_messages.id')
    .limit(limit)
    .execute();

const waitingMessages = (db: Db) => messages(db).where(open).where(waiting).where(running);

export async function countComing(db: Db, { after, until }: Days): Promise<number> {
  const row = await waitingMessages(db)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('due_on', '>', after)
    .where('due_on', '<=', until)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** How many messages ask for somebody on the civil date `today`, blocked ones among them. */
export async function countToDo(db: Db, today: string): Promise<number> {
  const due = await waitingMessages(db)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('due_on', '<=', today)
    .executeTakeFirstOrThrow();
  const others = await messages(db)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where(inQuestion)
    .where(shown)
    .executeTakeFirstOrThrow();
  return due.count + others.count;
}

export async function plansById(db: Db, ids: readonly string[]): Promise<Map<string, PlanRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('plans_plans').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a message's line says of the whole of its plan. */
export interface PlanProgress {
  plan_id: string;
  /** All its messages. */
  count: number;
  /** Position of the first that has not gone. */
  first: number | null;
  /** How many may leave and should have, `today` included; since when. */
  overdue: number;
  since: string | null;
}

export async function progressOfPlans(
  db: Db,
  planIds: readonly string[],
  today: string,
): Promise<Map<string, PlanProgress>> {
  if (planIds.length === 0) return new Map();
  const late = sql`state in ('planned', 'approved', 'deferred') and due_on <= ${today}`;
  const rows = await db
    .selectFrom('plans_messages')
    .select((select) => [
      'plan_id' as const,
      select.fn.countAll<number>().as('count'),
      sql<number | null>`min(case when ${open} then position end)`.as('first'),
      sql<number>`count(case when ${late} then 1 end)`.as('overdue'),
      sql<string | null>`min(case when ${late} then due_on end)`.as('since'),
    ])
    .where('plan_id', 'in', planIds)
    .groupBy('plan_id')
    .execute();
  return new Map(rows.map((row) => [row.plan_id, row]));
}
