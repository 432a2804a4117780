import { sql, type Expression, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { ContactsTables } from '../../../../base/contacts/server/public.ts';
import type { OrdersTables } from '../../../../base/orders/server/public.ts';
import { contains } from '../../../../platform/db/server/contains.ts';
import { noTemplate, type PlanSort } from '../../contract/plan-list.ts';
import type { PlanState } from '../../contract/rules.ts';
import type { MessageRow, PlanRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;
type NamesDb = Kysely<PlansTables & ContactsTables & OrdersTables>;

export interface PlanFilter {
  contactId?: string | undefined;
  orderId?: string | undefined;
  state?: PlanState | undefined;
  unfinished?: boolean | undefined;
  /** A code, or `none`. */
  templateCode?: string | undefined;
  ownerId?: string | undefined;
  startFrom?: string | undefined;
  startUntil?: string | undefined;
  nextFrom?: string | undefined;
  nextUntil?: string | undefined;
  /** Normalised; each must be found in the plan, its client or its order. */
  words: readonly string[];
}

export interface PlanOrder {
  by: PlanSort;
  direction: 'ascending' | 'descending';
}

/** One page of ids: what is sorted is narrow, however wide the rows are. */
export async function listPlanIds(
  db: NamesDb,
  filter: PlanFilter,
  order: PlanOrder,
  page: { limit: number; offset: number },
): Promise<string[]> {
  const way = order.direction === 'descending' ? 'desc' : 'asc';
  const key = sortKeys[order.by];
  const rows = await joined(db, {
    contact: order.by === 'client' || wordy(filter),
    order: order.by === 'order' || wordy(filter),
  })
    .select('plans_plans.id')
    .where(sql<boolean>`${all(conditions(filter))}`)
    // What has no value comes last whichever the direction; both engines would put it elsewhere.
    .$if(nullable.has(order.by), (query) => query.orderBy(sql`((${key}) is null)`))
    .orderBy(key, way)
    .$if(order.by !== 'start', (query) => query.orderBy('plans_plans.start_on', 'desc'))
    .orderBy('plans_plans.id', order.by === 'start' ? way : 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ id }) => id);
}

export async function countPlans(db: NamesDb, filter: PlanFilter): Promise<number> {
  const row = await joined(db, { contact: wordy(filter), order: wordy(filter) })
    .select((select) => select.fn.countAll<number>().as('count'))
    .where(sql<boolean>`${all(conditions(filter))}`)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** In no order. */
export async function plansByIds(db: Db, ids: readonly string[]): Promise<PlanRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('plans_plans').selectAll().where('id', 'in', ids).execute();
}

type Course = Pick<MessageRow, 'plan_id' | 'position' | 'state' | 'subject' | 'due_on'>;

/** How far plans have come: their messages without their texts, each plan's in their order. */
export async function courses(db: Db, planIds: readonly string[]): Promise<Course[]> {
  if (planIds.length === 0) return [];
  return db
    .selectFrom('plans_messages')
    .select(['plan_id', 'position', 'state', 'subject', 'due_on'])
    .where('plan_id', 'in', planIds)
    .orderBy('plan_id')
    .orderBy('position')
    .execute();
}

const wordy = ({ words }: PlanFilter): boolean => words.length > 0;

/** Names are joined only where something looks at them: a count of all plans reads one index. */
const joined = (db: NamesDb, names: { contact: boolean; order: boolean }) =>
  db
    .selectFrom('plans_plans')
    .$if(names.contact, (query) =>
      query.leftJoin('contacts_contacts', 'contacts_contacts.id', 'plans_plans.contact_id'),
    )
    .$if(names.order, (query) => query.leftJoin('orders_orders', 'orders_orders.id', 'plans_plans.order_id'));

const unfinished = sql<SqlBool>`plans_plans.completed_at is null and plans_plans.cancelled_at is null`;

/** As `planState` reads a row. */
const inState: Record<PlanState, Expression<SqlBool>> = {
  draft: sql`plans_plans.started_at is null and ${unfinished}`,
  active: sql`plans_plans.started_at is not null and plans_plans.suspended_at is null and ${unfinished}`,
  suspended: sql`plans_plans.suspended_at is not null and ${unfinished}`,
  completed: sql`plans_plans.completed_at is not null and plans_plans.cancelled_at is null`,
  cancelled: sql`plans_plans.cancelled_at is not null`,
};

/** The day of the first message that has not left; null when all have. */
const nextOn = sql<string | null>`(select due_on from plans_messages
  where plans_messages.plan_id = plans_plans.id and state not in ('sent', 'skipped', 'cancelled')
  order by position limit 1)`;

/** The part of its messages that has left; null for an empty plan. Two counts, each of them in an index alone. */
const progress = sql<number | null>`(select count(*) from plans_messages
    where plans_messages.plan_id = plans_plans.id and state = 'sent') * 1.0
  / nullif((select count(*) from plans_messages where plans_messages.plan_id = plans_plans.id), 0)`;

// Drafts, then what runs, then what has ended.
const stateRank = sql<number>`case when plans_plans.cancelled_at is not null then 4
  when plans_plans.completed_at is not null then 3
  when plans_plans.suspended_at is not null then 2
  when plans_plans.started_at is not null then 1 else 0 end`;

const sortKeys: Record<PlanSort, RawBuilder<unknown>> = {
  client: sql.ref('contacts_contacts.sort_norm'),
  order: sql.ref('orders_orders.number'),
  planType: sql.ref('plans_plans.label_norm'),
  start: sql.ref('plans_plans.start_on'),
  progress,
  next: nextOn,
  state: stateRank,
};

const nullable: ReadonlySet<PlanSort> = new Set<PlanSort>(['client', 'order', 'progress', 'next']);

const inPlan = sql.ref<string>('plans_plans.label_norm');
const inContact = sql.ref<string>('contacts_contacts.search_norm');
const inOrder = sql.ref<string>('orders_orders.search_norm');

const all = (found: readonly Expression<SqlBool>[]): Expression<SqlBool> =>
  found.length === 0
    ? sql`1 = 1`
    : sql`${sql.join(
        found.map((one) => sql`(${one})`),
        sql` and `,
      )}`;

function conditions(filter: PlanFilter): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = filter.words.map(
    (word) =>
      sql<SqlBool>`${contains(inPlan, word)} or ${contains(inContact, word)} or ${contains(inOrder, word)}`,
  );
  if (filter.contactId) found.push(sql`plans_plans.contact_id = ${filter.contactId}`);
  if (filter.orderId) found.push(sql`plans_plans.order_id = ${filter.orderId}`);
  if (filter.ownerId) found.push(sql`plans_plans.owner_id = ${filter.ownerId}`);
  if (filter.state) found.push(inState[filter.state]);
  if (filter.unfinished) found.push(unfinished);
  return [...found, ...templateCondition(filter), ...periodConditions(filter)];
}

function templateCondition({ templateCode }: PlanFilter): Expression<SqlBool>[] {
  if (!templateCode) return [];
  if (templateCode === noTemplate) return [sql`plans_plans.template_code is null`];
  return [sql`plans_plans.template_code = ${templateCode}`];
}

function periodConditions({ startFrom, startUntil, nextFrom, nextUntil }: PlanFilter): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = [];
  if (startFrom) found.push(sql`plans_plans.start_on >= ${startFrom}`);
  if (startUntil) found.push(sql`plans_plans.start_on <= ${startUntil}`);
  // What is cancelled has no next message, whatever stands in its rows.
  if (nextFrom || nextUntil) found.push(unfinished);
  if (nextFrom) found.push(sql`${nextOn} >= ${nextFrom}`);
  if (nextUntil) found.push(sql`${nextOn} <= ${nextUntil}`);
  return found;
}
