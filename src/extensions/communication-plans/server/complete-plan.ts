import type { Database, Tx } from '../../../platform/db/server/database.ts';
import { note, type Writer } from './journal.ts';
import { planState } from './plan-state.ts';
import { firstOpenPositions, messageCounts } from './store/messages.ts';
import { updatePlan } from './store/plans.ts';
import { tellPlan } from './tell-outside.ts';
import type { PlanRow } from './tables.ts';

type Closer = Writer & { db: Database };

/** Closes a plan whose last message has gone. The caller holds it. */
export const completePlanIfDone = (tx: Tx, writer: Closer, plan: PlanRow): Promise<void> =>
  completePlansIfDone(tx, writer, [plan]);

/** The same for several. */
export async function completePlansIfDone(tx: Tx, writer: Closer, plans: readonly PlanRow[]): Promise<void> {
  const running = plans.filter((plan) => ['active', 'suspended'].includes(planState(plan)));
  const open = await firstOpenPositions(
    tx,
    running.map(({ id }) => id),
  );
  const done = running.filter(({ id }) => !open.has(id));
  const counts = await messageCounts(
    tx,
    done.map(({ id }) => id),
  );
  for (const plan of done) {
    const { id } = plan;
    if (!counts.has(id)) continue;
    await updatePlan(tx, id, { completed_at: writer.clock.now() });
    await note(tx, writer, { planId: id, what: 'planCompleted' });
    await tellPlan(tx, writer, 'plan.completed', plan);
  }
}
