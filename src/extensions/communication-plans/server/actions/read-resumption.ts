import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Resumption } from '../../contract/plan-changes.ts';
import { accessPlan } from '../access-plan.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { readSuspension } from '../read-suspension.ts';
import { resumption } from '../resumption.ts';
import { readerFor } from '../surroundings.ts';

/** The ways of going on with a suspended plan, and the dates that each gives. Writes nothing. */
export async function readResumption(ctx: Context, ports: PlansPorts, id: string): Promise<Resumption> {
  const plan = await accessPlan(ctx.db.read, id);
  const state = planState(plan);
  if (state !== 'suspended') throw conflict('communication-plans.planNotSuspended', { state });
  return resumption(await readSuspension(ctx.db.read, await readerFor(ctx, ports), plan));
}
