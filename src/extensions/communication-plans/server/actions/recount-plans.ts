import type { Context } from '../../../../platform/http/server/context.ts';
import type { RecountInput, Recounted } from '../../contract/plan-changes.ts';
import { holdPlan } from '../access-plan.ts';
import { announcePlan } from '../announce.ts';
import { note, writerOf } from '../journal.ts';
import { planCalendar } from '../plan-calendar.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { recounted } from '../recount.ts';
import { rescheduled } from '../rescheduled.ts';
import { messagesOfPlan, updateMessage } from '../store/messages.ts';
import { readerFor, type Surroundings } from '../surroundings.ts';

/** Counts the dates of these plans again, each in a step of its own. Finished ones stay as they are. */
export async function recountPlans(
  ctx: Context,
  ports: PlansPorts,
  { planIds }: RecountInput,
): Promise<Recounted> {
  const { surroundings } = await readerFor(ctx, ports);
  const total = { plans: 0, messages: 0 };
  for (const id of new Set(planIds)) {
    const moved = await recountPlan(ctx, surroundings, id);
    if (moved > 0) total.plans += 1;
    total.messages += moved;
  }
  return total;
}

/** How many messages moved. */
const recountPlan = (ctx: Context, surroundings: Surroundings, id: string): Promise<number> =>
  ctx.db.transaction(async (tx) => {
    const plan = await holdPlan(tx, id, ctx.clock.now());
    const state = planState(plan);
    if (state === 'completed' || state === 'cancelled') return 0;
    const calendar = await planCalendar(tx, plan, surroundings.closedDays);
    const moves = recounted(await messagesOfPlan(tx, id), calendar, surroundings.today);
    for (const { message, dates } of moves) await updateMessage(tx, message.id, rescheduled(message, dates));
    if (moves.length === 0) return 0;
    const detail = { count: moves.length };
    await note(tx, writerOf(ctx), { planId: id, what: 'planRecounted', detail });
    announcePlan(tx, ctx.live, plan);
    return moves.length;
  });
