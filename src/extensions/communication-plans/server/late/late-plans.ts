import type { LatePlan } from '../../contract/execution.ts';
import { planState } from '../plan-state.ts';
import type { PlanProgress } from '../store/execution.ts';
import type { SourceReader } from '../surroundings.ts';
import type { PlanRow } from '../tables.ts';

const french = new Intl.Collator('fr');

/** Of these plans, those of which several messages are late, by client's name. */
export async function latePlans(
  plans: readonly PlanRow[],
  progress: ReadonlyMap<string, PlanProgress>,
  reader: Pick<SourceReader, 'of'>,
): Promise<LatePlan[]> {
  const late: LatePlan[] = [];
  for (const plan of plans) {
    const { overdue = 0, since = null } = progress.get(plan.id) ?? {};
    if (overdue < 2 || since === null || planState(plan) !== 'active') continue;
    const { contact } = await reader.of(plan);
    const contactName = contact?.displayName ?? '';
    late.push({
      ...{ planId: plan.id, planLabel: plan.label, contactId: plan.contact_id, contactName },
      ...{ overdue, since },
    });
  }
  return late.sort(
    (one, other) =>
      french.compare(one.contactName, other.contactName) || one.planId.localeCompare(other.planId),
  );
}
