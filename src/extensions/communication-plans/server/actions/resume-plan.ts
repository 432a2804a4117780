import type { Tx } from '../../../../platform/db/server/database.ts';
import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { ResumeInput } from '../../contract/plan-changes.ts';
import type { Plan } from '../../contract/plans.ts';
import { holdPlan } from '../access-plan.ts';
import { announcePlan } from '../announce.ts';
import { civilDateAt, daysBetween } from '../calendar/civil-date.ts';
import { completePlanIfDone } from '../complete-plan.ts';
import { note, writerOf } from '../journal.ts';
import { planCalendar } from '../plan-calendar.ts';
import { shiftedDate } from '../plan-dates.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { rescheduled } from '../rescheduled.ts';
import { waits } from '../resumption.ts';
import { messagesOfPlan, updateMessage } from '../store/messages.ts';
import { updatePlan } from '../store/plans.ts';
import { readerFor, type Surroundings } from '../surroundings.ts';
import type { PlanRow } from '../tables.ts';
import { recordPlan } from '../tell-administrators.ts';
import { readPlan } from './read-plan.ts';

/**
 * A suspended plan goes on: with its dates as they were, moved by some days, or without what fell due meanwhile.
 * A plan that has nothing more to send then is completed.
 */
export async function resumePlan(
  ctx: Context,
  ports: PlansPorts,
  id: string,
  input: ResumeInput,
): Promise<Plan> {
  const now = ctx.clock.now();
  const { surroundings } = await readerFor(ctx, ports);
  await ctx.db.transaction(async (tx) => {
    const plan = await holdPlan(tx, id, now);
    const state = planState(plan);
    if (state !== 'suspended') throw conflict('communication-plans.planNotSuspended', { state });
    await updatePlan(tx, id, { suspended_at: null });
    const days = input.dates === 'shift' ? (input.days ?? suspendedDays(plan, surroundings)) : 0;
    await note(tx, writerOf(ctx), { planId: id, what: 'planResumed', detail: { days } });
    if (days > 0) await shiftMessages(tx, plan, days, { surroundings, now });
    if (input.dates === 'skip') await skipFallen(ctx, tx, plan, surroundings.today);
    await completePlanIfDone(tx, writerOf(ctx), { ...plan, suspended_at: null });
    announcePlan(tx, ctx.live, plan);
    await recordPlan(tx, ctx, 'planResumed', plan);
  });
  return readPlan(ctx, ports, id);
}

function suspendedDays({ suspended_at }: PlanRow, { company, today }: Surroundings): number {
  return suspended_at === null ? 0 : daysBetween(civilDateAt(suspended_at, company.timezone), today);
}

/** All that has still to leave moves by the same days; from then on its dates are a person's choice. */
async function shiftMessages(
  tx: Tx,
  plan: PlanRow,
  days: number,
  { surroundings, now }: { surroundings: Surroundings; now: string },
): Promise<void> {
  const calendar = await planCalendar(tx, plan, surroundings.closedDays);
  for (const message of (await messagesOfPlan(tx, plan.id)).filter(waits)) {
    const due_on = shiftedDate(message.due_on, days, calendar);
    await updateMessage(tx, message.id, rescheduled(message, { due_on, moved_at: now }));
  }
}

/** Each message that is passed over leaves its own trace. */
async function skipFallen(ctx: Context, tx: Tx, plan: PlanRow, today: string): Promise<void> {
  const messages = await messagesOfPlan(tx, plan.id);
  for (const message of messages.filter((row) => waits(row) && row.due_on < today)) {
    await updateMessage(tx, message.id, { state: 'skipped' });
    const { position, due_on: dueOn } = message;
    await note(tx, writerOf(ctx), { planId: plan.id, position, what: 'messageSkipped', detail: { dueOn } });
  }
}
