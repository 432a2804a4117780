import type { Delivery, DeliveryState, Webhook, WebhookState } from '../contract/webhooks.ts';
import type { DeliveryRow, WebhookRow } from './tables.ts';

export const presentWebhook = (row: WebhookRow, now: string): Webhook => ({
  id: row.id,
  name: row.name,
  url: row.url,
  events: JSON.parse(row.events) as string[],
  withNames: row.named_since !== null,
  ...stateOf(row),
  oldSecretUntil: row.old_secret_until !== null && row.old_secret_until > now ? row.old_secret_until : null,
  createdAt: row.created_at,
});

function stateOf({ paused_at, stopped_at, failing_since }: WebhookRow): {
  state: WebhookState;
  since: string | null;
} {
  if (paused_at !== null) return { state: 'paused', since: paused_at };
  if (stopped_at !== null) return { state: 'stopped', since: stopped_at };
  if (failing_since !== null) return { state: 'failing', since: failing_since };
  return { state: 'active', since: null };
}

export const presentDelivery = (row: DeliveryRow): Delivery => ({
  id: row.id,
  eventId: row.event_id,
  event: row.event,
  body: row.body,
  state: deliveryState(row),
  createdAt: row.created_at,
  attempts: row.attempts,
  attemptedAt: row.attempted_at,
  nextAttemptAt: row.next_attempt_at,
  status: row.status,
  durationMs: row.duration_ms,
  problem: row.problem,
  responseStart: row.response_start,
});

function deliveryState({ delivered_at, failed_at, attempts }: DeliveryRow): DeliveryState {
  if (delivered_at !== null) return 'delivered';
  if (failed_at !== null) return 'failed';
  return attempts === 0 ? 'waiting' : 'retrying';
}
