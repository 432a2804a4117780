import type { Tx } from '../../../../platform/db/server/database.ts';
import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Plan, ResumeInput } from '../../contract/plans.ts';
import { holdPlan } from '../access-plan.ts';
import { announcePlan } from '../announce.ts';
import { civilDateAt, daysBetween } from '../calendar/civil-date.ts';
import { note, writerOf } from '../journal.ts';
import { planCalendar } from '../plan-calendar.ts';
import { shiftedDate } from '../plan-dates.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { isOpen } from '../present-plan.ts';
import { messagesOfPlan, updateMessage } from '../store/messages.ts';
import { updatePlan } from '../store/plans.ts';
import { readerFor, type Surroundings } from '../surroundings.ts';
import type { PlanRow } from '../tables.ts';
import { readPlan } from './read-plan.ts';

/** A suspended plan goes on: with its dates as they were, or moved by the days that the suspension lasted. */
export async function resumePlan(
  ctx: Context,
  ports: PlansPorts,
  id: string,
  { dates }: ResumeInput,
): Promise<Plan> {
  const now = ctx.clock.now();
  const { surroundings } = await readerFor(ctx, ports);
  await ctx.db.transaction(async (tx) => {
    const plan = await holdPlan(tx, id, now);
    const state = planState(plan);
    if (state !== 'suspended') throw conflict('communication-plans.planNotSuspended', { state });
    const days = dates === 'shift' ? suspendedDays(plan, surroundings) : 0;
    if (days > 0) await shiftMessages(tx, plan, days, surroundings, now);
    await updatePlan(tx, id, { suspended_at: null });
    await note(tx, writerOf(ctx), { planId: id, what: 'planResumed', detail: { days } });
    announcePlan(tx, ctx.live, plan);
  });
  return readPlan(ctx, ports, id);
}

function suspendedDays({ suspended_at }: PlanRow, { company, today }: Surroundings): number {
  return suspended_at === null ? 0 : daysBetween(civilDateAt(suspended_at, company.timezone), today);
}

/** All that has not gone moves by the same days; from then on its dates are a person's choice. */
async function shiftMessages(
  tx: Tx,
  plan: PlanRow,
  days: number,
  { closedDays }: Surroundings,
  now: string,
): Promise<void> {
  const calendar = await planCalendar(tx, plan, closedDays);
  for (const message of (await messagesOfPlan(tx, plan.id)).filter(isOpen)) {
    const due_on = shiftedDate(message.due_on, days, calendar);
    await updateMessage(tx, message.id, { due_on, moved_at: now });
  }
}
