import { postOutside, type PostOutcome } from '../../../../platform/outgoing/server/post-outside.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { findWebhook } from '../store/webhooks.ts';
import type { DeliveryRow, WebhookRow } from '../tables.ts';
import { recordOutcome } from './record-outcome.ts';
import { signatureHeader } from './signature.ts';

export type DeliveryPorts = Pick<
  Platform,
  'db' | 'clock' | 'live' | 'secrets' | 'config' | 'logger' | 'version'
>;

const timeoutMs = 10_000;

/** One attempt, and what came of it. A stop in the middle leaves no trace: the event is due again when its claim ends. */
export async function deliverOne(
  ports: DeliveryPorts,
  delivery: DeliveryRow,
  signal: AbortSignal,
): Promise<void> {
  const webhook = await findWebhook(ports.db.read, delivery.webhook_id);
  if (!webhook) return;
  const begun = performance.now();
  const outcome = await call(ports, webhook, delivery, signal);
  if (signal.aborted) return;
  const durationMs = Math.round(performance.now() - begun);
  await ports.db.transaction((tx) => recordOutcome(tx, ports, delivery, { ...outcome, durationMs }));
}

function call(
  { clock, secrets, config, version }: DeliveryPorts,
  webhook: WebhookRow,
  { id, event, event_id, body }: DeliveryRow,
  signal: AbortSignal,
): Promise<PostOutcome> {
  const now = clock.now();
  const known = [webhook.secret_sealed, ...oldSecretOf(webhook, now)].map((sealed) => secrets.unseal(sealed));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': `Miaou/${version}`,
    'miaou-event': event,
    'miaou-event-id': event_id,
    'miaou-delivery-id': id,
    'miaou-signature': signatureHeader(known, Math.floor(Date.parse(now) / 1000), body),
  };
  const allowed = config.webhookPrivateAddresses;
  return postOutside({ url: webhook.url, headers, body, timeoutMs, allowed, signal });
}

const oldSecretOf = ({ old_secret_sealed, old_secret_until }: WebhookRow, now: string): string[] =>
  old_secret_sealed !== null && old_secret_until !== null && now < old_secret_until
    ? [old_secret_sealed]
    : [];
