import { afterCommit, type Tx } from '../../../../platform/db/server/database.ts';
import type { PostOutcome } from '../../../../platform/outgoing/server/post-outside.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import { recordAct } from '../../../audit/server/public.ts';
import {
  webhooksChanged,
  webhookStopped,
  webhooksTopic,
  type WebhookStopped,
} from '../../contract/webhooks.ts';
import { giveUpWaiting, updateDelivery } from '../store/deliveries.ts';
import { clearFailing, noteFailing, stopOnce } from '../store/webhooks.ts';
import type { DeliveryRow } from '../tables.ts';
import { nextAttempt, patienceMs } from './next-attempt.ts';

type Ports = Pick<Platform, 'clock' | 'live'>;

/** What came of one attempt: arrived, tried again later, or given up; who fails for too long is stopped. */
export async function recordOutcome(
  tx: Tx,
  ports: Ports,
  delivery: DeliveryRow,
  outcome: PostOutcome & { durationMs: number },
): Promise<void> {
  const now = ports.clock.now();
  const told = {
    status: outcome.status,
    duration_ms: outcome.durationMs,
    problem: outcome.problem,
    response_start: outcome.responseStart,
  };
  afterCommit(tx, () => ports.live.publish(webhooksTopic, webhooksChanged, null));
  if (outcome.problem === null) {
    await updateDelivery(tx, delivery.id, { ...told, next_attempt_at: null, delivered_at: now });
    return clearFailing(tx, delivery.webhook_id);
  }
  const next = nextAttempt(delivery.created_at, delivery.attempts, now);
  await updateDelivery(tx, delivery.id, {
    ...told,
    next_attempt_at: next,
    failed_at: next === null ? now : null,
  });
  const failingSince = await noteFailing(tx, delivery.webhook_id, now);
  if (next === null && plusMs(failingSince, patienceMs / 2) <= now)
    await stop(tx, ports, delivery.webhook_id);
}

/** Nothing arrives any more: events are kept from piling up, and administrators are told once. */
async function stop(tx: Tx, { clock, live }: Ports, webhookId: string): Promise<void> {
  const stopped = await stopOnce(tx, webhookId, clock.now());
  if (!stopped) return;
  await giveUpWaiting(tx, webhookId, clock.now());
  const alert: WebhookStopped = { webhookId, name: stopped.name };
  afterCommit(tx, () => live.publish(webhooksTopic, webhookStopped, alert));
  const subject = { kind: 'webhook', id: webhookId, label: stopped.name };
  await recordAct(tx, { via: 'system', clock }, { action: 'webhooks.webhookStopped', subject });
}
