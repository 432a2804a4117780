import { afterCommit, type Database, type Tx } from '../../../platform/db/server/database.ts';
import type { Clock } from '../../../platform/runtime/server/clock.ts';
import type { NewId } from '../../../platform/runtime/server/ids.ts';
import { insertDeliveries } from './store/deliveries.ts';
import { listListening } from './store/webhooks.ts';
import type { DeliveryRow } from './tables.ts';
import { wakeDelivery } from './delivery/wake.ts';

/** Something that happened, for the programs that other people have connected. */
export interface Announcement {
  /** One of a module's `webhookEvents`: `contact.created`. */
  event: string;
  /** Ids, codes, dates and figures: what a receiver asks the interface by. Nothing that tells of a person. */
  data: Readonly<Record<string, string | number | null>>;
  /** How people call it; goes out only to addresses for which an administrator has chosen so. */
  names?: Readonly<Record<string, string | null>>;
}

export interface AnnouncePorts {
  db: Database;
  clock: Clock;
  newId: NewId;
}

/**
 * Tells the webhooks that want to hear of it, in the transaction of what happened: what is rolled back is told to
 * nobody, and what is committed is told however the process ends. Costs one short read while nobody listens.
 */
export async function announce(tx: Tx, ports: AnnouncePorts, ...happened: Announcement[]): Promise<void> {
  if (happened.length === 0) return;
  const listening = await listListening(tx);
  const at = ports.clock.now();
  const rows = happened.flatMap((one) => {
    const eventId = ports.newId();
    return listening
      .filter(({ events }) => events.includes(one.event))
      .map(({ id, isNamed }) =>
        deliveryOf({ id: ports.newId(), webhookId: id, eventId, at, ...bodyOf(one, isNamed) }),
      );
  });
  if (rows.length === 0) return;
  await insertDeliveries(tx, rows);
  afterCommit(tx, () => wakeDelivery(ports.db));
}

const bodyOf = ({ event, data, names }: Announcement, isNamed: boolean) => ({
  event,
  data: isNamed && names ? { ...data, names } : data,
});

/** A row to be delivered at once. */
export function deliveryOf(one: {
  id: string;
  webhookId: string;
  eventId: string;
  at: string;
  event: string;
  data: object;
}): DeliveryRow {
  const { id, webhookId, eventId, at, event, data } = one;
  return {
    id,
    webhook_id: webhookId,
    event_id: eventId,
    event,
    body: JSON.stringify({ id: eventId, event, at, data }),
    created_at: at,
    attempts: 0,
    next_attempt_at: at,
    ...{ delivered_at: null, failed_at: null, attempted_at: null },
    ...{ status: null, duration_ms: null, problem: null, response_start: null },
  };
}
