import { accessOrder } from '../../../../base/orders/server/public.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { RedateInput, Redating, RedatingQuery } from '../../contract/order-turns.ts';
import type { Recounted } from '../../contract/plan-changes.ts';
import { announcePlan } from '../announce.ts';
import { substituteText } from '../content/substitute.ts';
import { note, writerOf } from '../journal.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { dateChange } from '../recount.ts';
import { rescheduled } from '../rescheduled.ts';
import { updateMessage } from '../store/messages.ts';
import { unfinishedPlansOfOrder, updatePlan } from '../store/plans.ts';
import { readerFor } from '../surroundings.ts';
import { holdPlansOfOrder } from './plans-of-order.ts';
import { redatings } from './redatings.ts';

/** What the dates of an order would make of its plans. Writes nothing. */
export async function listRedatings(
  ctx: Context,
  ports: PlansPorts,
  orderId: string,
  { orderedFrom }: RedatingQuery,
): Promise<Redating> {
  const order = await accessOrder(ctx, orderId);
  const reader = await readerFor(ctx, ports);
  const { surroundings } = reader;
  const unfinished = await unfinishedPlansOfOrder(ctx.db.read, orderId);
  const found = await redatings(ctx.db.read, unfinished, { order, orderedFrom, surroundings });
  const plans = await Promise.all(
    found.map(async ({ plan, startTo, changes }) => {
      const { values } = await reader.of(plan);
      return {
        ...{ planId: plan.id, label: plan.label, state: planState(plan) },
        ...{ startFrom: plan.start_on, startTo },
        changes: changes.map(({ message, dates }) =>
          dateChange(message, substituteText(message.subject, values), dates.due_on),
        ),
      };
    }),
  );
  return { plans };
}

/** Moves these plans of an order to its dates, all of them or none. What was sent never changes. */
export async function redatePlans(
  ctx: Context,
  ports: PlansPorts,
  orderId: string,
  { orderedFrom, planIds }: RedateInput,
): Promise<Recounted> {
  await accessOrder(ctx, orderId);
  const { surroundings } = await readerFor(ctx, ports);
  return ctx.db.transaction(async (tx) => {
    const plans = await holdPlansOfOrder(tx, orderId, planIds, ctx.clock.now());
    // Read once the plans are held: nobody moves the order between what is counted and what is written.
    const order = await accessOrder({ ...ctx, db: { ...ctx.db, read: tx } }, orderId);
    const moves = await redatings(tx, plans, { order, orderedFrom, surroundings });
    let messages = 0;
    for (const { plan, startTo, changes } of moves) {
      if (startTo !== plan.start_on) await updatePlan(tx, plan.id, { start_on: startTo });
      for (const { message, dates } of changes) {
        await updateMessage(tx, message.id, rescheduled(message, dates));
      }
      const detail = { count: changes.length };
      await note(tx, writerOf(ctx), { planId: plan.id, what: 'planRecounted', detail });
      announcePlan(tx, ctx.live, plan);
      messages += changes.length;
    }
    return { plans: moves.length, messages };
  });
}
