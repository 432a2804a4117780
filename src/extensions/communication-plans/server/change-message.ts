import type { Tx } from '../../../platform/db/server/database.ts';
import { conflict, notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { Plan } from '../contract/plans.ts';
import type { MessageState } from '../contract/rules.ts';
import { holdMessage } from './access-plan.ts';
import { readPlan } from './actions/read-plan.ts';
import { announcePlan } from './announce.ts';
import { completePlanIfDone } from './complete-plan.ts';
import { note, writerOf, type Note } from './journal.ts';
import { planState } from './plan-state.ts';
import type { PlansPorts } from './plans-ports.ts';
import type { MessageRow, PlanRow } from './tables.ts';

export interface MessageChange {
  /** The plan it was looked for in; elsewhere it does not exist. */
  planId?: string;
  /** States in which it is allowed. */
  from: readonly MessageState[];
  /** Writes the change; what it returns is told in the journal. */
  write(tx: Tx, found: { message: MessageRow; plan: PlanRow }): Promise<Pick<Note, 'what' | 'detail'>>;
}

/**
 * Changes one message while its plan is held, leaves a trace, closes the plan when that was its last message.
 *
 * @throws AppError `messageNotFound`; `messageGone` {state} when its state does not allow it; `planFinished`
 */
export async function changeMessage(
  ctx: Context,
  ports: PlansPorts,
  id: string,
  change: MessageChange,
): Promise<Plan> {
  const planId = await ctx.db.transaction(async (tx) => {
    const found = await holdMessage(tx, id, ctx.clock.now());
    const { message, plan } = found;
    if (change.planId !== undefined && change.planId !== plan.id) {
      throw notFound('communication-plans.messageNotFound');
    }
    if (!change.from.includes(message.state)) {
      throw conflict('communication-plans.messageGone', { state: message.state });
    }
    if (planState(plan) === 'cancelled' && message.state !== 'uncertain') {
      throw conflict('communication-plans.planFinished', { state: 'cancelled' });
    }
    const told = await change.write(tx, found);
    await note(tx, writerOf(ctx), { planId: plan.id, position: message.position, ...told });
    await completePlanIfDone(tx, writerOf(ctx), plan);
    announcePlan(tx, ctx.live, plan);
    return plan.id;
  });
  return readPlan(ctx, ports, planId);
}
