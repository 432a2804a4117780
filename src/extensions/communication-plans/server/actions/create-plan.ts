import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Plan, PlanInput } from '../../contract/plans.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { preparePlan } from '../prepare-plan.ts';
import { writePlan } from '../write-plan.ts';
import { readPlan } from './read-plan.ts';

/** Makes a plan, a copy of its plan-type, as a draft. @throws AppError on the field that is wrong. */
export async function createPlan(ctx: Context, ports: PlansPorts, input: PlanInput): Promise<Plan> {
  const prepared = await preparePlan(ctx, ports, input);
  if (prepared.plan.label === '') throw invalid('communication-plans.labelMissing', '/label');
  await ctx.db.transaction((tx) => writePlan(ctx, tx, prepared));
  return readPlan(ctx, ports, prepared.plan.id);
}
