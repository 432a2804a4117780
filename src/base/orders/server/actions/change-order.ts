import { isUniqueViolation } from '../../../../platform/db/server/errors.ts';
import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { holdToHangOn } from '../../../contacts/server/public.ts';
import type { OrderChange, OrderInput } from '../../contract/order-input.ts';
import type { Order } from '../../contract/orders.ts';
import { accessOrder } from '../access-order.ts';
import { announceOrders } from '../announce.ts';
import { checkOrder } from '../check-order.ts';
import { knownAround } from '../known-around.ts';
import { staleOrder } from '../stale-order.ts';
import { tellOrder } from '../tell-order.ts';
import { rewriteOrder, type ChangedOrder } from '../write-orders.ts';

/** Writes what the order says now. @throws what `OrderInput` tells, and 409 `orders.changedMeanwhile` */
export async function changeOrder(ctx: Context, id: string, input: OrderChange): Promise<Order> {
  const before = await accessOrder(ctx, id);
  // A store that is archived, or gone, may stay where it was.
  const known = await knownAround(ctx.db.read, input.order);
  const order = checkOrder(input.order, {
    ...known,
    hasStore: (store) => store === before.storeId || known.hasStore(store),
  });
  const taken = () => invalid('orders.numberTaken', '/number', { number: order.number });
  const change = { id, version: input.version, order };
  const outcome = await writeChange(ctx, change, before).catch((error: unknown) => {
    // Another order took the number in this very moment.
    throw isUniqueViolation(error) ? taken() : error;
  });
  if (outcome === 'numberTaken') throw taken();
  if (outcome === 'stale') throw await staleOrder(ctx, id);
  return accessOrder(ctx, id);
}

const writeChange = (ctx: Context, change: ChangedOrder, before: Order) =>
  ctx.db.transaction(async (tx) => {
    const { id, order } = change;
    const by = { now: ctx.clock.now(), userId: ctx.viewer.userId };
    if (before.contactId !== order.contactId) await holdToHangOn(tx, order.contactId);
    const outcome = await rewriteOrder(tx, change, by);
    if (outcome !== 'written') return outcome;
    announceOrders(tx, ctx.live, { id, contactId: order.contactId });
    if (before.contactId !== order.contactId) {
      announceOrders(tx, ctx.live, { id, contactId: before.contactId });
    }
    await tellOrder(tx, ctx, 'order.changed', { id, ...order });
    await recordAct(tx, ctx, {
      action: 'orders.orderChanged',
      subject: { kind: 'order', id, label: order.number },
      details: { fields: changedFields(before, order).join(', ') },
    });
    return outcome;
  });

const changedFields = (before: Order, order: OrderInput): string[] =>
  (Object.keys(order) as (keyof OrderInput)[]).filter((field) => before[field] !== order[field]).toSorted();
