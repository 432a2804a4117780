import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Plan } from '../../contract/plans.ts';
import { holdPlan } from '../access-plan.ts';
import { announcePlan } from '../announce.ts';
import { note, writerOf } from '../journal.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { updatePlan } from '../store/plans.ts';
import { recordPlan } from '../tell-administrators.ts';
import { readPlan } from './read-plan.ts';

/** Nothing of an active plan leaves any more, until it is resumed. */
export async function suspendPlan(ctx: Context, ports: PlansPorts, id: string): Promise<Plan> {
  const now = ctx.clock.now();
  await ctx.db.transaction(async (tx) => {
    const plan = await holdPlan(tx, id, now);
    const state = planState(plan);
    if (state !== 'active') throw conflict('communication-plans.planNotActive', { state });
    await updatePlan(tx, id, { suspended_at: now });
    await note(tx, writerOf(ctx), { planId: id, what: 'planSuspended' });
    announcePlan(tx, ctx.live, plan);
    await recordPlan(tx, ctx, 'planSuspended', plan);
  });
  return readPlan(ctx, ports, id);
}
