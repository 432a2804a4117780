import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import { findWebhook } from './store/webhooks.ts';
import type { WebhookRow } from './tables.ts';

/** The webhook, for who manages them. @throws AppError `webhooks.webhookUnknown` */
export async function accessWebhook(db: ReadDb, id: string): Promise<WebhookRow> {
  const row = await findWebhook(db, id);
  if (!row) throw unknownWebhook();
  return row;
}

export const unknownWebhook = () => notFound('webhooks.webhookUnknown');
