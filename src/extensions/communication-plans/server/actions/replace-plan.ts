import { holdToHangOn } from '../../../../base/contacts/server/public.ts';
import type { Tx } from '../../../../platform/db/server/database.ts';
import { AppError, conflict, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { ReplaceInput } from '../../contract/plan-changes.ts';
import type { Plan } from '../../contract/plans.ts';
import type { PlanValues } from '../../contract/variables.ts';
import { accessPlan, holdPlan } from '../access-plan.ts';
import { announcePlan } from '../announce.ts';
import { note, writerOf } from '../journal.ts';
import { mustBePromised } from '../must-be-promised.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { preparePlan, type PreparedPlan } from '../prepare-plan.ts';
import { planVariables } from '../present-plan.ts';
import { findRunningReplacement, updatePlan } from '../store/plans.ts';
import type { PlanRow } from '../tables.ts';
import { recordPlan } from '../tell-administrators.ts';
import { tellPlan } from '../tell-outside.ts';
import { writePlan } from '../write-plan.ts';
import { readPlan } from './read-plan.ts';

/**
 * Another plan takes over, for instance to announce a delay: this one is suspended and the other started, both in
 * one step, so that the client never gets the messages of two stories. Answers the new plan.
 *
 * @throws AppError `planNotRunning` {state}; `planAlreadyReplaced` {planId}; `planEmpty`; `orderWithoutDate`; `planValueMissing` and `datePast` under `/values`
 */
export async function replacePlan(
  ctx: Context,
  ports: PlansPorts,
  id: string,
  { templateId, values }: ReplaceInput,
): Promise<Plan> {
  const replaced = await accessPlan(ctx.db.read, id);
  mustRun(replaced);
  const prepared = await preparePlan(ctx, ports, {
    ...{ templateId, values, replacesPlanId: id, contactId: replaced.contact_id },
    ...{ orderId: replaced.order_id, ticketId: replaced.ticket_id, ownerId: replaced.owner_id },
    ...{ accountId: replaced.account_id, closedDayRule: replaced.closed_day_rule },
  });
  checkValues(prepared, values);
  await mustBePromised(ctx.db.read, prepared.plan);
  const now = ctx.clock.now();
  await ctx.db.transaction(async (tx) => {
    // The contact before the plan, as who merges and who erases.
    await holdToHangOn(tx, prepared.plan.contact_id);
    const plan = await holdPlan(tx, id, now);
    mustRun(plan);
    await mustBeAlone(tx, id);
    const detail = { label: prepared.plan.label };
    if (plan.suspended_at === null) await updatePlan(tx, id, { suspended_at: now });
    await note(tx, writerOf(ctx), { planId: id, what: 'planReplaced', detail });
    await writePlan(ctx, tx, { ...prepared, plan: { ...prepared.plan, started_at: now } });
    await note(tx, writerOf(ctx), { planId: prepared.plan.id, what: 'planStarted' });
    announcePlan(tx, ctx.live, plan);
    await tellPlan(tx, ctx, 'plan.started', prepared.plan);
    await recordPlan(tx, ctx, 'planStarted', prepared.plan);
  });
  return readPlan(ctx, ports, prepared.plan.id);
}

/** Only what has begun and has not ended can be taken over from. */
function mustRun(plan: PlanRow): void {
  const state = planState(plan);
  if (state !== 'active' && state !== 'suspended') {
    throw conflict('communication-plans.planNotRunning', { state });
  }
}

/** Two that take over from one would tell the client the same story twice. The plan is held: others ask after us. */
async function mustBeAlone(tx: Tx, id: string): Promise<void> {
  const other = await findRunningReplacement(tx, id);
  if (other) throw conflict('communication-plans.planAlreadyReplaced', { planId: other.id });
}

/** The client is told at once: what the messages say of the delay must be known, and lie ahead. */
function checkValues({ messages, reader }: PreparedPlan, values: PlanValues): void {
  if (messages.length === 0) throw conflict('communication-plans.planEmpty');
  const missing = planVariables(messages).filter((name) => !values[name as keyof PlanValues]?.trim());
  if (missing.length > 0) {
    const rule = 'communication-plans.planValueMissing';
    throw new AppError(
      rule,
      422,
      {},
      missing.map((name) => ({ path: `/values/${name}`, rule, params: {} })),
    );
  }
  if (values.DATE_REPORT && values.DATE_REPORT <= reader.surroundings.today) {
    throw invalid('communication-plans.dateNotAhead', '/values/DATE_REPORT');
  }
}
