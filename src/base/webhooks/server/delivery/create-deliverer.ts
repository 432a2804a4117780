import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import { claimDue, webhooksWithDue } from '../store/deliveries.ts';
import type { DeliveryRow } from '../tables.ts';
import { deliverOne, type DeliveryPorts } from './deliver-one.ts';

/** To one address at once: a receiver that is slow must not be flooded. */
const together = 4;
/** Longer than one attempt takes: who claimed it and died leaves it due again. */
const claimMs = 60_000;

export interface Deliverer {
  /** Delivers all that is due, each address at its own pace. Resolves when nothing is due any more. */
  deliverDue(): Promise<void>;
  /** Cuts the calls under way; what they carried is tried again later. */
  stop(): Promise<void>;
}

/** Carries what waits to the addresses that asked for it. Several processes share the work by claims. */
export function createDeliverer(ports: DeliveryPorts): Deliverer {
  const underWay = new Map<string, Promise<void>>();
  /** Those for which something came while they were looked after: they are looked at once more. */
  const again = new Set<string>();
  const stopping = new AbortController();

  function claim(webhookId: string): Promise<DeliveryRow[]> {
    const now = ports.clock.now();
    const due = { now, until: plusMs(now, claimMs), limit: together };
    return ports.db.transaction((tx) => claimDue(tx, webhookId, due));
  }

  async function deliverTo(webhookId: string): Promise<void> {
    while (!stopping.signal.aborted) {
      const claimed = await claim(webhookId);
      if (claimed.length === 0 && !again.delete(webhookId)) return;
      await Promise.all(claimed.map((delivery) => deliverOne(ports, delivery, stopping.signal)));
    }
  }

  function begin(webhookId: string): Promise<void> {
    const already = underWay.get(webhookId);
    if (already) {
      again.add(webhookId);
      return already;
    }
    const work = deliverTo(webhookId)
      .catch((error: unknown) =>
        ports.logger.error({ err: error, webhookId }, 'a webhook could not be called'),
      )
      .finally(() => underWay.delete(webhookId));
    underWay.set(webhookId, work);
    return work;
  }

  return {
    async deliverDue() {
      if (stopping.signal.aborted) return;
      const due = await webhooksWithDue(ports.db.read, ports.clock.now());
      for (const webhookId of due) void begin(webhookId);
      await Promise.all(underWay.values());
    },
    async stop() {
      stopping.abort();
      await Promise.allSettled(underWay.values());
    },
  };
}
