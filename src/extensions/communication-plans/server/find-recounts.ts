import { ordersByIds } from '../../../base/orders/server/public.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import { recounted, type CountedMessage, type Recounted } from './recount.ts';
import { countedMessages } from './store/counted-messages.ts';
import { unfinishedPlansAfter } from './store/plans.ts';
import type { SourceReader } from './surroundings.ts';
import type { PlanRow } from './tables.ts';

export interface PlanRecount {
  plan: PlanRow;
  changes: Recounted<CountedMessage>[];
}

const batch = 200;

/** Lets other requests pass between two batches: the dates of thousands of plans are counted here. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Unfinished plans whose dates would move if they were counted now, `atMost` of them, in the order of their ids. */
export async function findRecounts(db: ReadDb, reader: SourceReader, atMost: number): Promise<PlanRecount[]> {
  const found: PlanRecount[] = [];
  let plans = await unfinishedPlansAfter(db, '', batch);
  while (plans.length > 0 && found.length < atMost) {
    found.push(...(await recountsOf(db, reader, plans)));
    await breathe();
    plans = plans.length < batch ? [] : await unfinishedPlansAfter(db, plans.at(-1)?.id ?? '', batch);
  }
  return found.slice(0, atMost);
}

async function recountsOf(
  db: ReadDb,
  { surroundings: { today, closedDays } }: SourceReader,
  plans: readonly PlanRow[],
): Promise<PlanRecount[]> {
  const messages = Map.groupBy(
    await countedMessages(
      db,
      plans.map(({ id }) => id),
      today,
    ),
    ({ plan_id }) => plan_id,
  );
  const concerned = plans.filter(({ id }) => messages.has(id));
  const orders = new Map(
    (await ordersByIds(db, [...new Set(concerned.flatMap(({ order_id }) => order_id ?? []))])).map(
      (order) => [order.id, order.expectedOn],
    ),
  );
  return concerned.flatMap((plan) => {
    const expectedOn = orders.get(plan.order_id ?? '') ?? null;
    const calendar = { startOn: plan.start_on, expectedOn, rule: plan.closed_day_rule, closedDays };
    const changes = recounted(messages.get(plan.id) ?? [], calendar, today);
    return changes.length > 0 ? [{ plan, changes }] : [];
  });
}
