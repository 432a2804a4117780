import { isActive, userById } from '../../../../base/users/server/public.ts';
import type { Tx } from '../../../../platform/db/server/database.ts';
import { conflict, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { searchText } from '../../../../platform/text/contract/search-text.ts';
import type { Plan, PlanSettings } from '../../contract/plans.ts';
import { holdPlan } from '../access-plan.ts';
import { announcePlan } from '../announce.ts';
import { readCivilDate } from '../calendar/civil-date.ts';
import type { ClosedDays } from '../calendar/closed-days.ts';
import { checkAccount } from '../check-account.ts';
import { oneLine } from '../content/one-line.ts';
import { note, writerOf } from '../journal.ts';
import { planCalendar } from '../plan-calendar.ts';
import { messageDates } from '../plan-dates.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { checkPlanValues } from '../prepare-plan.ts';
import { followsDelay } from '../recount.ts';
import { rescheduled } from '../rescheduled.ts';
import { messagesOfPlan, updateMessage } from '../store/messages.ts';
import { updatePlan as writePlan } from '../store/plans.ts';
import { readerFor } from '../surroundings.ts';
import type { PlanRow } from '../tables.ts';
import { delayOf } from '../written-message.ts';
import { readPlan } from './read-plan.ts';

/** Changes what a plan is counted and signed with. Dates of messages still to leave follow, unless set by hand. */
export async function updatePlan(
  ctx: Context,
  ports: PlansPorts,
  id: string,
  settings: PlanSettings,
): Promise<Plan> {
  const now = ctx.clock.now();
  const label = oneLine(settings.label);
  if (label === '') throw invalid('communication-plans.labelMissing', '/label');
  const change = {
    label,
    start_on: readCivilDate(settings.startOn, '/startOn').toString(),
    owner_id: settings.ownerId,
    closed_day_rule: settings.closedDayRule,
    plan_values: JSON.stringify(checkPlanValues(settings.values)),
    ...(settings.accountId !== undefined && { account_id: settings.accountId }),
  };
  await checkAccount(ctx.db.read, settings.accountId ?? null);
  const { surroundings } = await readerFor(ctx, ports);
  await ctx.db.transaction(async (tx) => {
    const plan = await holdPlan(tx, id, now);
    const state = planState(plan);
    if (state === 'cancelled' || state === 'completed') {
      throw conflict('communication-plans.planFinished', { state });
    }
    // Who is in charge may have been deactivated since: what else is changed must not wait for another one.
    if (settings.ownerId !== plan.owner_id) await checkOwner(tx, settings.ownerId);
    const label_norm = searchText(`${label} ${plan.template_code ?? ''}`);
    await writePlan(tx, id, { ...change, label_norm });
    // Dates move when they were asked to: a name that is corrected moves none.
    const moves = plan.start_on !== change.start_on || plan.closed_day_rule !== change.closed_day_rule;
    if (moves) await countDatesAgain(tx, { ...plan, ...change }, surroundings.closedDays);
    await note(tx, writerOf(ctx), { planId: id, what: 'planChanged' });
    announcePlan(tx, ctx.live, plan);
  });
  return readPlan(ctx, ports, id);
}

async function checkOwner(tx: Tx, id: string): Promise<void> {
  const owner = await userById(tx, id);
  if (!owner || !isActive(owner)) throw invalid('communication-plans.ownerNotFound', '/ownerId');
}

async function countDatesAgain(tx: Tx, plan: PlanRow, closedDays: ClosedDays): Promise<void> {
  const calendar = await planCalendar(tx, plan, closedDays);
  for (const message of (await messagesOfPlan(tx, plan.id)).filter(followsDelay)) {
    const { anchor } = message;
    const dates = messageDates({ delay: delayOf(message), anchor }, calendar, '/startOn');
    await updateMessage(tx, message.id, rescheduled(message, dates));
  }
}
