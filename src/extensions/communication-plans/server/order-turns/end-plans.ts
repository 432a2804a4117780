import { accessOrder } from '../../../../base/orders/server/public.ts';
import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { EndPlansInput } from '../../contract/order-turns.ts';
import type { Recounted } from '../../contract/plan-changes.ts';
import { announcePlan } from '../announce.ts';
import { note, writerOf } from '../journal.ts';
import { planState } from '../plan-state.ts';
import { cancelOpenMessages } from '../store/messages.ts';
import { updatePlan } from '../store/plans.ts';
import type { PlanRow } from '../tables.ts';
import { recordPlan } from '../tell-administrators.ts';
import { tellPlan } from '../tell-outside.ts';
import { holdPlansOfOrder } from './plans-of-order.ts';

/**
 * The order is delivered or cancelled: these plans of it stop, all of them or none. What was sent stays in the client's
 * file. A draft or a suspended plan that is to be suspended has stopped already.
 */
export async function endPlansOfOrder(
  ctx: Context,
  orderId: string,
  { planIds, how }: EndPlansInput,
): Promise<Recounted> {
  await accessOrder(ctx, orderId);
  return ctx.db.transaction(async (tx) => {
    const held = await holdPlansOfOrder(tx, orderId, planIds, ctx.clock.now());
    const plans = how === 'cancel' ? held : held.filter((plan) => planState(plan) === 'active');
    const stop = how === 'cancel' ? cancelPlan : suspendPlan;
    for (const plan of plans) await stop(ctx, tx, plan);
    for (const plan of plans) {
      await recordPlan(tx, ctx, how === 'cancel' ? 'planCancelled' : 'planSuspended', plan);
    }
    return { plans: plans.length, messages: 0 };
  });
}

async function cancelPlan(ctx: Context, tx: Tx, plan: PlanRow): Promise<void> {
  await cancelOpenMessages(tx, plan.id);
  await updatePlan(tx, plan.id, { cancelled_at: ctx.clock.now() });
  await note(tx, writerOf(ctx), { planId: plan.id, what: 'planCancelled' });
  announcePlan(tx, ctx.live, plan);
  await tellPlan(tx, ctx, 'plan.cancelled', plan);
}

async function suspendPlan(ctx: Context, tx: Tx, plan: PlanRow): Promise<void> {
  await updatePlan(tx, plan.id, { suspended_at: ctx.clock.now() });
  await note(tx, writerOf(ctx), { planId: plan.id, what: 'planSuspended' });
  announcePlan(tx, ctx.live, plan);
}
