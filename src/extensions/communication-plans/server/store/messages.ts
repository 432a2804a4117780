import { sql, type Kysely } from 'kysely';
import type { MessageState } from '../../contract/rules.ts';
import type { MessageRow, PlansTables, SendingPhase } from '../tables.ts';

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

/** What a claim writes. */
export interface Claim {
  token: string;
  leaseUntil: string;
  contentHash: string;
  approvedBy: string;
  at: string;
  messageId: string;
}

/**
 * Takes a message for sending: only one caller can, because the row must still be open. The caller holds the
 * plan's lock. False when somebody else has it, or it is gone.
 */
export async function claimMessage(db: Db, id: string, claim: Claim): Promise<boolean> {
  const taken = await db
    .updateTable('plans_messages')
    .set({
      state: 'sending',
      claimed_by: claim.token,
      lease_until: claim.leaseUntil,
      phase: 'claimed',
      approved_hash: claim.contentHash,
      approved_by: claim.approvedBy,
      approved_at: claim.at,
      message_id: claim.messageId,
      eml_hash: null,
      response: null,
      attempt: sql`attempt + 1`,
    })
    .where('id', '=', id)
    .where('state', 'in', openStates)
    .returning('id')
    .execute();
  return taken.length > 0;
}

/** Records how far a sending has come, for the holder of the claim only. False when the claim is lost. */
export async function advanceSending(
  db: Db,
  id: string,
  token: string,
  change: { phase: SendingPhase; lease_until: string } & Partial<MessageRow>,
): Promise<boolean> {
  const advanced = await db
    .updateTable('plans_messages')
    .set(change)
    .where('id', '=', id)
    .where('claimed_by', '=', token)
    .where('state', '=', 'sending')
    .returning('id')
    .execute();
  return advanced.length > 0;
}

/**
 * Records the outcome of a sending for the holder of the claim, where the message is still in one of `states`: the
 * recovery may have taken it for dead meanwhile. False when it is not.
 */
export async function finishSending(
  db: Db,
  id: string,
  token: string,
  states: readonly MessageState[],
  change: Partial<MessageRow>,
): Promise<boolean> {
  const finished = await db
    .updateTable('plans_messages')
    .set({ ...change, claimed_by: null, lease_until: null })
    .where('id', '=', id)
    .where('claimed_by', '=', token)
    .where('state', 'in', states)
    .returning('id')
    .execute();
  return finished.length > 0;
}

/** Sendings whose lease has run out: their process died, or is dying. */
export const expiredSendings = (db: Db, now: string): Promise<MessageRow[]> =>
  db
    .selectFrom('plans_messages')
    .selectAll()
    .where('state', '=', 'sending')
    .where('lease_until', '<', now)
    .orderBy('id')
    .execute();

/** Takes one expired sending out of `sending`; false when its process has finished meanwhile. */
export async function recoverSending(
  db: Db,
  row: Pick<MessageRow, 'id' | 'claimed_by' | 'phase'>,
  now: string,
  change: Partial<MessageRow>,
): Promise<boolean> {
  const recovered = await db
    .updateTable('plans_messages')
    .set(change)
    .where('id', '=', row.id)
    .where('claimed_by', '=', row.claimed_by)
    .where('phase', '=', row.phase)
    .where('state', '=', 'sending')
    .where('lease_until', '<', now)
    .returning('id')
    .execute();
  return recovered.length > 0;
}

/** The first position of each plan whose message has not gone. */
export async function firstOpenPositions(db: Db, planIds: readonly string[]): Promise<Map<string, number>> {
  if (planIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('plans_messages')
    .select((select) => ['plan_id' as const, select.fn.min<number>('position').as('first')])
    .where('plan_id', 'in', planIds)
    .where('state', 'not in', goneStates)
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
