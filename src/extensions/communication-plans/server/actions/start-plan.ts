import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Plan } from '../../contract/plans.ts';
import { holdPlan } from '../access-plan.ts';
import { announcePlan } from '../announce.ts';
import { note, writerOf } from '../journal.ts';
import { mustBePromised } from '../must-be-promised.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { messagesOfPlan } from '../store/messages.ts';
import { updatePlan } from '../store/plans.ts';
import { recordPlan } from '../tell-administrators.ts';
import { tellPlan } from '../tell-outside.ts';
import { readPlan } from './read-plan.ts';

/** A draft becomes active: its messages come up in the execution window. */
export async function startPlan(ctx: Context, ports: PlansPorts, id: string): Promise<Plan> {
  const now = ctx.clock.now();
  await ctx.db.transaction(async (tx) => {
    const plan = await holdPlan(tx, id, now);
    const state = planState(plan);
    if (state !== 'draft') throw conflict('communication-plans.planNotDraft', { state });
    if ((await messagesOfPlan(tx, id)).length === 0) throw conflict('communication-plans.planEmpty');
    await mustBePromised(tx, plan);
    await updatePlan(tx, id, { started_at: now });
    await note(tx, writerOf(ctx), { planId: id, what: 'planStarted' });
    announcePlan(tx, ctx.live, plan);
    await tellPlan(tx, ctx, 'plan.started', plan);
    await recordPlan(tx, ctx, 'planStarted', plan);
  });
  return readPlan(ctx, ports, id);
}
