import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Tx } from '../../../../platform/db/server/database.ts';
import { holdPlan } from '../access-plan.ts';
import { planState } from '../plan-state.ts';
import type { PlanRow } from '../tables.ts';

/**
 * These plans, held until the transaction ends, always in the same order so that two changes never wait for each other.
 *
 * @throws AppError `planOfAnotherOrder`, `planFinished` {state}
 */
export async function holdPlansOfOrder(
  tx: Tx,
  orderId: string,
  planIds: readonly string[],
  now: string,
): Promise<PlanRow[]> {
  const plans: PlanRow[] = [];
  for (const id of planIds.toSorted()) {
    const plan = await holdPlan(tx, id, now);
    if (plan.order_id !== orderId) throw conflict('communication-plans.planOfAnotherOrder');
    const state = planState(plan);
    if (state === 'cancelled' || state === 'completed') {
      throw conflict('communication-plans.planFinished', { state });
    }
    plans.push(plan);
  }
  return plans;
}
