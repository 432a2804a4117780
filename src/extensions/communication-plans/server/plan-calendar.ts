import { orderById } from '../../../base/orders/server/public.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { ClosedDays } from './calendar/closed-days.ts';
import type { PlanCalendar } from './plan-dates.ts';
import type { PlanRow } from './tables.ts';

/** What the dates of a stored plan are counted from now. */
export async function planCalendar(
  db: ReadDb,
  plan: Pick<PlanRow, 'order_id' | 'start_on' | 'closed_day_rule'>,
  closedDays: ClosedDays,
): Promise<PlanCalendar> {
  const order = plan.order_id ? await orderById(db, plan.order_id) : null;
  const expectedOn = order?.expectedOn ?? null;
  return { startOn: plan.start_on, expectedOn, rule: plan.closed_day_rule, closedDays };
}
