import type { Problem } from '../contract/webhooks.ts';

export interface WebhookRow {
  id: string;
  name: string;
  url: string;
  /** JSON: the ids of the events that it wants. */
  events: string;
  /** Since when names go with the ids; null: ids only. */
  named_since: string | null;
  secret_sealed: string;
  /** Signs beside the new one until `old_secret_until`, so that a receiver can change over. */
  old_secret_sealed: string | null;
  old_secret_until: string | null;
  created_at: string;
  created_by: string;
  /** Stopped by a person. */
  paused_at: string | null;
  /** Of the first failure since anything arrived; null while all is well. */
  failing_since: string | null;
  /** Stopped by Miaou, after failing for too long. */
  stopped_at: string | null;
  removed_at: string | null;
}

/** An event on its way to one address. `next_attempt_at` null: it has arrived, or is given up. */
export interface DeliveryRow {
  id: string;
  webhook_id: string;
  /** The same for all addresses and all repeats: by it a receiver knows what it has already. */
  event_id: string;
  event: string;
  /** JSON, exactly as it is signed and sent. */
  body: string;
  created_at: string;
  attempts: number;
  next_attempt_at: string | null;
  delivered_at: string | null;
  failed_at: string | null;
  /** The last attempt: when, what came back, how long it took. */
  attempted_at: string | null;
  status: number | null;
  duration_ms: number | null;
  problem: Problem | null;
  response_start: string | null;
}

export interface WebhooksTables {
  webhooks_webhooks: WebhookRow;
  webhooks_deliveries: DeliveryRow;
}
