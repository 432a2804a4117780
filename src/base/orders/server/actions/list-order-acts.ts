import { pageOfActsAbout } from '../../../audit/server/public.ts';
import type { ActsAbout } from '../../../audit/contract/act-list.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { listPeople } from '../../../users/server/public.ts';
import { accessOrder } from '../access-order.ts';

/** What was done to an order and who did it. */
export async function listOrderActs(ctx: Context, orderId: string, offset?: number): Promise<ActsAbout> {
  const { id } = await accessOrder(ctx, orderId);
  return pageOfActsAbout(ctx.db.read, { kind: 'order', id }, await listPeople(ctx.db.read), offset);
}
