import type { Context } from '../../../../platform/http/server/context.ts';
import type { PlanList, PlanListQuery } from '../../contract/plan-list.ts';
import { planFilter, planOrder } from '../plan-filter.ts';
import type { PlansPorts } from '../plans-ports.ts';
import * as store from '../store/plan-list.ts';
import { summariesOf } from '../summaries.ts';
import { readerFor } from '../surroundings.ts';

/** One page of the plans, latest start first unless asked otherwise. */
export async function listPlans(ctx: Context, ports: PlansPorts, query: PlanListQuery): Promise<PlanList> {
  const filter = planFilter(query);
  const page = { limit: query.limit ?? 50, offset: query.offset ?? 0 };
  const ids = await store.listPlanIds(ctx.db.read, filter, planOrder(query), page);
  const plans = await summariesOf(ctx.db.read, await readerFor(ctx, ports), ids);
  return { plans, total: await store.countPlans(ctx.db.read, filter) };
}
