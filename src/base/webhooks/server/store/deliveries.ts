import type { Kysely } from 'kysely';
import { contains } from '../../../../platform/db/server/contains.ts';
import type { DeliveryRow, WebhooksTables } from '../tables.ts';

type Db = Kysely<WebhooksTables>;

export const insertDeliveries = async (db: Db, rows: readonly DeliveryRow[]): Promise<void> => {
  if (rows.length > 0) await db.insertInto('webhooks_deliveries').values(rows).execute();
};

/** The webhooks that something waits for now, and that take it. */
export async function webhooksWithDue(db: Db, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('webhooks_deliveries')
    .innerJoin('webhooks_webhooks', 'webhooks_webhooks.id', 'webhook_id')
    .select('webhook_id')
    .distinct()
    .where('next_attempt_at', '<=', now)
    .where('removed_at', 'is', null)
    .where('paused_at', 'is', null)
    .where('stopped_at', 'is', null)
    .execute();
  return rows.map((row) => row.webhook_id);
}

/**
 * Takes what is due for one webhook, oldest first: nobody else takes it before `until`, when it is due again should
 * this attempt never be recorded.
 */
export const claimDue = (
  db: Db,
  webhookId: string,
  claim: { now: string; until: string; limit: number },
): Promise<DeliveryRow[]> =>
  db
    .updateTable('webhooks_deliveries')
    .set((row) => ({
      next_attempt_at: claim.until,
      attempts: row('attempts', '+', 1),
      attempted_at: claim.now,
    }))
    .where('id', 'in', (due) =>
      due
        .selectFrom('webhooks_deliveries')
        .select('id')
        .where('webhook_id', '=', webhookId)
        .where('next_attempt_at', '<=', claim.now)
        .orderBy('next_attempt_at')
        .limit(claim.limit),
    )
    // Also of one that somebody stops while much of it still waits.
    .where('webhook_id', 'in', (taking) =>
      taking
        .selectFrom('webhooks_webhooks')
        .select('id')
        .where('removed_at', 'is', null)
        .where('paused_at', 'is', null)
        .where('stopped_at', 'is', null),
    )
    // Asked again of the row itself: another process may have taken it meanwhile.
    .where('next_attempt_at', '<=', claim.now)
    .returningAll()
    .execute();

export const updateDelivery = async (db: Db, id: string, changes: Partial<DeliveryRow>): Promise<void> => {
  await db.updateTable('webhooks_deliveries').set(changes).where('id', '=', id).execute();
};

/** What still waits for a webhook that takes nothing any more. */
export const giveUpWaiting = async (db: Db, webhookId: string, now: string): Promise<void> => {
  await db
    .updateTable('webhooks_deliveries')
    .set({ next_attempt_at: null, failed_at: now })
    .where('webhook_id', '=', webhookId)
    .where('next_attempt_at', 'is not', null)
    .execute();
};

export const findDelivery = (db: Db, webhookId: string, id: string): Promise<DeliveryRow | undefined> =>
  db
    .selectFrom('webhooks_deliveries')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Newest first: ids grow with time. */
export const listDeliveries = (
  db: Db,
  webhookId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<DeliveryRow[]> => {
  let query = db
    .selectFrom('webhooks_deliveries')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .orderBy('id', 'desc')
    .limit(limit);
  if (before !== null) query = query.where('id', '<', before);
  return query.execute();
};

/** Forgets what is older than `before`, also what waits for a webhook that has been resting since. */
export const deleteOld = async (db: Db, before: string): Promise<void> => {
  await db.deleteFrom('webhooks_deliveries').where('created_at', '<', before).execute();
};

/** Those that tell of a contact. */
export const deliveriesAbout = (db: Db, contactId: string): Promise<Pick<DeliveryRow, 'id' | 'body'>[]> =>
  db
    .selectFrom('webhooks_deliveries')
    .select(['id', 'body'])
    .where((where) => contains(where.ref('body'), `"${contactId}"`))
    .execute();
