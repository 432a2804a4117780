import { conflict } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { OrderNow } from '../contract/order-input.ts';
import { accessOrder } from './access-order.ts';

/** What somebody hears who wrote from a version that is no longer: the order as it is now, to choose from. */
export async function staleOrder(ctx: Pick<Context, 'db' | 'viewer'>, id: string) {
  const now: OrderNow = { order: await accessOrder(ctx, id) };
  return conflict('orders.changedMeanwhile', { ...now });
}
