import type { Context } from '../../../../platform/http/server/context.ts';
import { searchWords } from '../../../../platform/text/contract/search-text.ts';
import type { PlanList, PlanListQuery } from '../../contract/plans.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { planSummary } from '../present-plan.ts';
import { messagesOfPlans } from '../store/messages.ts';
import * as store from '../store/plans.ts';
import { readerFor } from '../surroundings.ts';

/** One page of the plans, latest start first. */
export async function listPlans(ctx: Context, ports: PlansPorts, query: PlanListQuery): Promise<PlanList> {
  const filter = { ...query, words: searchWords(query.search ?? '') };
  const page = { limit: query.limit ?? 50, offset: query.offset ?? 0 };
  const rows = await store.listPlans(ctx.db.read, filter, page);
  const messages = Map.groupBy(
    await messagesOfPlans(
      ctx.db.read,
      rows.map((row) => row.id),
    ),
    (message) => message.plan_id,
  );
  const reader = await readerFor(ctx, ports);
  const plans = await Promise.all(
    rows.map(async (row) => planSummary(row, messages.get(row.id) ?? [], await reader.of(row))),
  );
  return { plans, total: await store.countPlans(ctx.db.read, filter) };
}
