import type { Tx } from '../../../../platform/db/server/database.ts';
import type { ContactPorts, Writing } from '../../../contacts/server/public.ts';
import type { OrderInput } from '../../../orders/contract/order-input.ts';
import {
  announceOrders,
  ordersByIds,
  removeUnchangedOrders,
  rewriteOrder,
} from '../../../orders/server/public.ts';
import type { LineRow } from '../tables.ts';
import { inUse } from './in-use.ts';
import type { Undone } from './undone.ts';

/** Removes the orders that were created, and gives the others back what they said. */
export async function undoOrders(
  tx: Tx,
  by: Writing,
  lines: readonly LineRow[],
  ports: ContactPorts,
): Promise<Undone> {
  const ids = lines.map(({ subject_id }) => subject_id);
  const now = new Map((await ordersByIds(tx, ids)).map((order) => [order.id, order]));
  const used = await inUse(tx, ports, 'ordersInUse', ids);
  const undone: Undone = new Map();
  const unchanged = lines.filter(({ line, subject_id: id, version }) => {
    const order = now.get(id);
    if (!order) undone.set(line, 'gone');
    else if (order.version !== version) undone.set(line, 'changedSince');
    return order?.version === version;
  });
  const created = unchanged.filter(({ outcome }) => outcome === 'created');
  const free = created.filter(({ subject_id }) => !used.has(subject_id));
  const removed = await removeUnchangedOrders(
    tx,
    free.map(({ subject_id: id, version }) => ({ id, version })),
  );
  for (const { line, subject_id } of created) undone.set(line, removed.has(subject_id) ? null : 'inUse');
  const who = { now: by.clock.now(), userId: by.viewer?.userId ?? null };
  for (const { line, subject_id: id, version, outcome, before } of unchanged) {
    if (outcome !== 'changed') continue;
    const order = JSON.parse(before!) as OrderInput;
    const written = (await rewriteOrder(tx, { id, version, order }, who)) === 'written';
    undone.set(line, written ? null : 'changedSince');
  }
  announceOrders(tx, by.live, null);
  return undone;
}
