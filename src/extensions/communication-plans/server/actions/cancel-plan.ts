import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Plan } from '../../contract/plans.ts';
import { holdPlan } from '../access-plan.ts';
import { announcePlan } from '../announce.ts';
import { note, writerOf } from '../journal.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { cancelOpenMessages } from '../store/messages.ts';
import { updatePlan } from '../store/plans.ts';
import { recordPlan } from '../tell-administrators.ts';
import { tellPlan } from '../tell-outside.ts';
import { readPlan } from './read-plan.ts';

/**
 * What has not left never will; what was sent stays in the client's file. A message that is being sent, or whose
 * fate is unknown, keeps its state: cancelling does not call a mail back.
 */
export async function cancelPlan(ctx: Context, ports: PlansPorts, id: string): Promise<Plan> {
  const now = ctx.clock.now();
  await ctx.db.transaction(async (tx) => {
    const plan = await holdPlan(tx, id, now);
    const state = planState(plan);
    if (state === 'cancelled' || state === 'completed') {
      throw conflict('communication-plans.planFinished', { state });
    }
    await cancelOpenMessages(tx, id);
    await updatePlan(tx, id, { cancelled_at: now });
    await note(tx, writerOf(ctx), { planId: id, what: 'planCancelled' });
    announcePlan(tx, ctx.live, plan);
    await tellPlan(tx, ctx, 'plan.cancelled', plan);
    await recordPlan(tx, ctx, 'planCancelled', plan);
  });
  return readPlan(ctx, ports, id);
}
