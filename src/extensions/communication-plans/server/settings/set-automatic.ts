import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Plan } from '../../contract/plans.ts';
import type { AutomaticInput } from '../../contract/settings.ts';
import { holdPlan } from '../access-plan.ts';
import { readPlan } from '../actions/read-plan.ts';
import { announcePlan } from '../announce.ts';
import { note, writerOf } from '../journal.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { updatePlan } from '../store/plans.ts';

/**
 * The mails of this plan leave by themselves from now on, in the name of who says so, or no longer. Saying what is so
 * already changes nothing.
 */
export async function setAutomatic(
  ctx: Context,
  ports: PlansPorts,
  id: string,
  { on }: AutomaticInput,
): Promise<Plan> {
  const now = ctx.clock.now();
  await ctx.db.transaction(async (tx) => {
    const plan = await holdPlan(tx, id, now);
    const state = planState(plan);
    if (state === 'cancelled' || state === 'completed') {
      throw conflict('communication-plans.planFinished', { state });
    }
    if (on === (plan.automatic_at !== null)) return;
    const change = on ? { automatic_at: now, automatic_by: ctx.viewer.userId } : off;
    await updatePlan(tx, id, change);
    await note(tx, writerOf(ctx), { planId: id, what: on ? 'automaticOn' : 'automaticOff' });
    announcePlan(tx, ctx.live, plan);
  });
  return readPlan(ctx, ports, id);
}

const off = { automatic_at: null, automatic_by: null };
