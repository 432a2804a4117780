import type { Kysely } from 'kysely';
import type { WebhookRow, WebhooksTables } from '../tables.ts';

type Db = Kysely<WebhooksTables>;

export const insertWebhook = async (db: Db, row: WebhookRow): Promise<void> => {
  await db.insertInto('webhooks_webhooks').values(row).execute();
};

export const findWebhook = (db: Db, id: string): Promise<WebhookRow | undefined> =>
  db
    .selectFrom('webhooks_webhooks')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();

export const listWebhooks = (db: Db): Promise<WebhookRow[]> =>
  db
    .selectFrom('webhooks_webhooks')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

/** Those that are told of what happens; one that a person paused is not. */
export async function listListening(db: Db): Promise<{ id: string; events: string[]; isNamed: boolean }[]> {
  const rows = await db
    .selectFrom('webhooks_webhooks')
    .select(['id', 'events', 'named_since'])
    .where('removed_at', 'is', null)
    .where('paused_at', 'is', null)
    .where('stopped_at', 'is', null)
    .execute();
  return rows.map(({ id, events, named_since }) => ({
    id,
    events: JSON.parse(events) as string[],
    isNamed: named_since !== null,
  }));
}

/** True when the webhook is there. */
export async function updateWebhook(db: Db, id: string, changes: Partial<WebhookRow>): Promise<boolean> {
  const changed = await db
    .updateTable('webhooks_webhooks')
    .set(changes)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .execute();
  return changed.length > 0;
}

/** Notes since when nothing arrives; answers that moment, which stays the first one. */
export async function noteFailing(db: Db, id: string, now: string): Promise<string> {
  const row = await db
    .updateTable('webhooks_webhooks')
    .set((eb) => ({ failing_since: eb.fn.coalesce('failing_since', eb.val(now)) }))
    .where('id', '=', id)
    .returning('failing_since')
    .executeTakeFirst();
  return row?.failing_since ?? now;
}

export const clearFailing = async (db: Db, id: string): Promise<void> => {
  await db
    .updateTable('webhooks_webhooks')
    .set({ failing_since: null })
    .where('id', '=', id)
    .where('failing_since', 'is not', null)
    .execute();
};

/** True for the one who stops it. */
export async function stopOnce(db: Db, id: string, now: string): Promise<WebhookRow | undefined> {
  return db
    .updateTable('webhooks_webhooks')
    .set({ stopped_at: now })
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}
