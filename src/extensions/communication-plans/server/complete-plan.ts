import type { Tx } from '../../../platform/db/server/database.ts';
import { note, type Writer } from './journal.ts';
import { planState } from './plan-state.ts';
import { isOpen } from './present-plan.ts';
import { messagesOfPlan } from './store/messages.ts';
import { updatePlan } from './store/plans.ts';
import type { PlanRow } from './tables.ts';

/** Closes a plan whose last message has gone. The caller holds it. */
export async function completePlanIfDone(tx: Tx, writer: Writer, plan: PlanRow): Promise<void> {
  const state = planState(plan);
  if (state !== 'active' && state !== 'suspended') return;
  const messages = await messagesOfPlan(tx, plan.id);
  if (messages.length === 0 || messages.some(isOpen)) return;
  await updatePlan(tx, plan.id, { completed_at: writer.clock.now() });
  await note(tx, writer, { planId: plan.id, what: 'planCompleted' });
}
