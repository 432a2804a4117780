import type { PlanState } from '../contract/rules.ts';
import type { PlanRow } from './tables.ts';

type Moments = Pick<PlanRow, 'started_at' | 'suspended_at' | 'completed_at' | 'cancelled_at'>;

/** What the moments of a plan make of it; `store/plans.ts` says the same to the database. */
export function planState(plan: Moments): PlanState {
  if (plan.cancelled_at !== null) return 'cancelled';
  if (plan.completed_at !== null) return 'completed';
  if (plan.suspended_at !== null) return 'suspended';
  return plan.started_at === null ? 'draft' : 'active';
}
