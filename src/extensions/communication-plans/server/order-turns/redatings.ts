import type { Order } from '../../../../base/orders/contract/orders.ts';
import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { recounted, type Recounted } from '../recount.ts';
import { messagesOfPlans } from '../store/messages.ts';
import type { Surroundings } from '../surroundings.ts';
import type { MessageRow, PlanRow } from '../tables.ts';

export interface PlanRedating {
  plan: PlanRow;
  startTo: string;
  changes: Recounted<MessageRow>[];
}

export interface RedatedFrom {
  order: Pick<Order, 'orderedOn' | 'expectedOn'>;
  /** The day of the order before; absent: it is the same. */
  orderedFrom: string | undefined;
  surroundings: Pick<Surroundings, 'today' | 'closedDays'>;
}

/** Those of these plans that the order's dates would move. A plan that began on the day of the order follows it. */
export async function redatings(
  db: ReadDb,
  plans: readonly PlanRow[],
  { order, orderedFrom, surroundings: { today, closedDays } }: RedatedFrom,
): Promise<PlanRedating[]> {
  const rows = await messagesOfPlans(
    db,
    plans.map(({ id }) => id),
  );
  const messages = Map.groupBy(rows, ({ plan_id }) => plan_id);
  return plans.flatMap((plan) => {
    const startTo = plan.start_on === orderedFrom ? order.orderedOn : plan.start_on;
    const calendar = {
      startOn: startTo,
      expectedOn: order.expectedOn,
      rule: plan.closed_day_rule,
      closedDays,
    };
    const changes = recounted(messages.get(plan.id) ?? [], calendar, today);
    return startTo === plan.start_on && changes.length === 0 ? [] : [{ plan, startTo, changes }];
  });
}
