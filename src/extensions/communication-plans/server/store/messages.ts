import { sql, type Kysely, type SqlBool } from 'kysely';
import type { MessageState } from '../../contract/rules.ts';
import type { MessageRow, PlansTables } from '../tables.ts';

type Db = Kysely<PlansTables>;

/** States in which a message has still to leave and may be changed. */
export const openStates = ['planned', 'approved', 'deferred'] as const satisfies MessageState[];

/** States after which nothing more happens to a message by itself or by the plan. */
export const goneStates = ['sent', 'skipped', 'cancelled'] as const satisfies MessageState[];

export const insertMessages = async (db: Db, rows: readonly MessageRow[]): Promise<void> => {
  if (rows.length > 0)
    await db
      .insertInto('plans_messages')
      .values([...rows])
      .execute();
};

export const findMessage = (db: Db, id: string): Promise<MessageRow | undefined> =>
  db.selectFrom('plans_messages').selectAll().where('id', '=', id).executeTakeFirst();

export const messagesById = async (db: Db, ids: readonly string[]): Promise<Map<string, MessageRow>> => {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('plans_messages').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** Where messages stand, without what is written in them. */
export const placesOfMessages = async (
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Pick<MessageRow, 'plan_id' | 'position'>>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('plans_messages')
    .select(['id', 'plan_id', 'position'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** Of several plans, each plan's in their order. */
export async function messagesOfPlans(db: Db, planIds: readonly string[]): Promise<MessageRow[]> {
  if (planIds.length === 0) return [];
  return db
    .selectFrom('plans_messages')
    .selectAll()
    .where('plan_id', 'in', planIds)
    .orderBy('plan_id')
    .orderBy('position')
    .execute();
}

export const messagesOfPlan = (db: Db, planId: string): Promise<MessageRow[]> =>
  messagesOfPlans(db, [planId]);

export const updateMessage = async (db: Db, id: string, change: Partial<MessageRow>): Promise<void> => {
  await db.updateTable('plans_messages').set(change).where('id', '=', id).execute();
};

export const deleteMessage = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('plans_messages').where('id', '=', id).execute();
};

/** Closes the hole that a removed message leaves, from the lowest up so that no two ever share a position. */
export async function closePositions(db: Db, planId: string, removed: number): Promise<void> {
  const after = await db
    .selectFrom('plans_messages')
    .select(['id', 'position'])
    .where('plan_id', '=', planId)
    .where('position', '>', removed)
    .orderBy('position')
    .execute();
  for (const { id, position } of after) await updateMessage(db, id, { position: position - 1 });
}

export const cancelOpenMessages = async (db: Db, planId: string): Promise<void> => {
  await db
    .updateTable('plans_messages')
    .set({ state: 'cancelled' })
    .where('plan_id', '=', planId)
    .where('state', 'in', [...openStates, 'refused'])
    .execute();
};

/** The first position of each plan whose message has not gone. */
export async function firstOpenPositions(db: Db, planIds: readonly string[]): Promise<Map<string, number>> {
  if (planIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('plans_messages')
    .select((select) => ['plan_id' as const, select.fn.min<number>('position').as('first')])
    .where('plan_id', 'in', planIds)
    // Word for word what the partial index says: with values in its place, every message of the plans would be read.
    .where(sql<SqlBool>`state not in ('sent', 'skipped', 'cancelled')`)
    .groupBy('plan_id')
    .execute();
  return new Map(rows.map((row) => [row.plan_id, row.first]));
}

/** How many messages each plan has in all. */
export async function messageCounts(db: Db, planIds: readonly string[]): Promise<Map<string, number>> {
  if (planIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('plans_messages')
    .select((select) => ['plan_id' as const, select.fn.countAll<number>().as('count')])
    .where('plan_id', 'in', planIds)
    .groupBy('plan_id')
    .execute();
  return new Map(rows.map((row) => [row.plan_id, row.count]));
}
