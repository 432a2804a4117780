import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { ContactsTables } from '../../../../base/contacts/server/public.ts';
import type { OrdersTables } from '../../../../base/orders/server/public.ts';
import { contains } from '../../../../platform/db/server/contains.ts';
import type { PlanState } from '../../contract/rules.ts';
import type { PlanRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;
type NamesDb = Kysely<PlansTables & ContactsTables & OrdersTables>;

export interface PlanFilter {
  contactId?: string | undefined;
  orderId?: string | undefined;
  state?: PlanState | undefined;
  unfinished?: boolean | undefined;
  /** Normalised; each must be found in the plan, its client or its order. */
  words: readonly string[];
}

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

/** Latest start first. */
export const listPlans = (
  db: NamesDb,
  filter: PlanFilter,
  page: { limit: number; offset: number },
): Promise<PlanRow[]> =>
  joined(db)
    .selectAll('plans_plans')
    .where((where) => where.and(conditions(filter)))
    .orderBy('start_on', 'desc')
    .orderBy('plans_plans.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();

export async function countPlans(db: NamesDb, filter: PlanFilter): Promise<number> {
  const row = await joined(db)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where((where) => where.and(conditions(filter)))
    .executeTakeFirstOrThrow();
  return row.count;
}

const joined = (db: NamesDb) =>
  db
    .selectFrom('plans_plans')
    .leftJoin('contacts_contacts', 'contacts_contacts.id', 'plans_plans.contact_id')
    .leftJoin('orders_orders', 'orders_orders.id', 'plans_plans.order_id');

/** As `planState` reads a row. */
const inState: Record<PlanState, Expression<SqlBool>> = {
  draft: sql`plans_plans.started_at is null and plans_plans.cancelled_at is null`,
  active: sql`plans_plans.started_at is not null and plans_plans.suspended_at is null
    and plans_plans.completed_at is null and plans_plans.cancelled_at is null`,
  suspended: sql`plans_plans.suspended_at is not null and plans_plans.completed_at is null
    and plans_plans.cancelled_at is null`,
  completed: sql`plans_plans.completed_at is not null and plans_plans.cancelled_at is null`,
  cancelled: sql`plans_plans.cancelled_at is not null`,
};

const inPlan = sql.ref<string>('plans_plans.label_norm');
const inContact = sql.ref<string>('contacts_contacts.search_norm');
const inOrder = sql.ref<string>('orders_orders.search_norm');

function conditions(filter: PlanFilter): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = filter.words.map(
    (word) =>
      sql<SqlBool>`(${contains(inPlan, word)} or ${contains(inContact, word)} or ${contains(inOrder, word)})`,
  );
  if (filter.contactId) found.push(sql<SqlBool>`plans_plans.contact_id = ${filter.contactId}`);
  if (filter.orderId) found.push(sql<SqlBool>`plans_plans.order_id = ${filter.orderId}`);
  if (filter.state) found.push(sql<SqlBool>`(${inState[filter.state]})`);
  if (filter.unfinished) {
    found.push(sql<SqlBool>`plans_plans.completed_at is null and plans_plans.cancelled_at is null`);
  }
  return found;
}
