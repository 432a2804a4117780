import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { holdToHangOn } from '../../../contacts/server/public.ts';
import type { OrderInput } from '../../contract/order-input.ts';
import type { Order } from '../../contract/orders.ts';
import { accessOrder } from '../access-order.ts';
import { announceOrders } from '../announce.ts';
import { checkOrder } from '../check-order.ts';
import { knownAround } from '../known-around.ts';
import { tellOrder } from '../tell-order.ts';
import { insertOrders } from '../write-orders.ts';

/** Writes a new order, open. @throws what `OrderInput` tells */
export async function createOrder(ctx: Context, input: OrderInput): Promise<Order> {
  const order = checkOrder(input, await knownAround(ctx.db.read, input));
  const id = ctx.newId();
  await ctx.db.transaction(async (tx) => {
    await holdToHangOn(tx, order.contactId);
    const written = await insertOrders(tx, [{ id, order, externalId: null }], ctx.clock.now());
    if (!written.has(id)) throw invalid('orders.numberTaken', '/number', { number: order.number });
    announceOrders(tx, ctx.live, { id, contactId: order.contactId });
    await tellOrder(tx, ctx, 'order.created', { id, ...order });
    await recordAct(tx, ctx, {
      action: 'orders.orderCreated',
      subject: { kind: 'order', id, label: order.number },
    });
  });
  return accessOrder(ctx, id);
}
