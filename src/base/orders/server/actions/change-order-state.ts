import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { OrderStateChange } from '../../contract/order-input.ts';
import type { Order } from '../../contract/orders.ts';
import { accessOrder } from '../access-order.ts';
import { announceOrders } from '../announce.ts';
import { isUsualDate } from '../check-order.ts';
import { companyToday, type CompanyDay } from '../company-today.ts';
import { staleOrder } from '../stale-order.ts';
import { tellOrder } from '../tell-order.ts';
import { updateOrder } from '../store/written-orders.ts';

const acts = {
  open: 'orders.orderReopened',
  delivered: 'orders.orderDelivered',
  cancelled: 'orders.orderCancelled',
} as const;

/** Says that an order is delivered or cancelled, or takes that back. */
export async function changeOrderState(
  ctx: Context,
  id: string,
  { version, state, on }: OrderStateChange,
): Promise<Order> {
  const { number, contactId } = await accessOrder(ctx, id);
  const now = ctx.clock.now();
  const at = state === 'open' ? null : momentOf(on, await companyToday(ctx), now);
  const written = await ctx.db.transaction(async (tx) => {
    const changed = await updateOrder(
      tx,
      { id, version },
      {
        delivered_at: state === 'delivered' ? at : null,
        cancelled_at: state === 'cancelled' ? at : null,
        updated_at: now,
        updated_by: ctx.viewer.userId,
      },
    );
    if (!changed) return false;
    announceOrders(tx, ctx.live, { id, contactId });
    const event = state === 'delivered' ? 'order.delivered' : 'order.changed';
    await tellOrder(tx, ctx, event, { id, contactId, number });
    await recordAct(tx, ctx, { action: acts[state], subject: { kind: 'order', id, label: number } });
    return true;
  });
  if (!written) throw await staleOrder(ctx, id);
  return accessOrder(ctx, id);
}

/** Now when it is today; noon of an earlier day, so that it reads as that day where the company is. */
function momentOf(on: string | null, { today, timezone }: CompanyDay, now: string): string {
  if (on === null || on === today) return now;
  if (!isUsualDate(on)) throw invalid('orders.dateInvalid', '/on');
  if (on > today) throw invalid('orders.dateToCome', '/on');
  const noon = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: timezone, plainTime: '12:00' });
  return noon.toInstant().toString({ fractionalSecondDigits: 3 });
}
