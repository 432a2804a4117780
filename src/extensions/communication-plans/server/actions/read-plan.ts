import type { Context } from '../../../../platform/http/server/context.ts';
import type { Plan } from '../../contract/plans.ts';
import { accessPlan } from '../access-plan.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { presentPlan } from '../present-plan.ts';
import { readerFor } from '../surroundings.ts';

export async function readPlan(ctx: Context, ports: PlansPorts, id: string): Promise<Plan> {
  const plan = await accessPlan(ctx.db.read, id);
  return presentPlan(ctx.db.read, await readerFor(ctx, ports), ports.files, plan);
}
