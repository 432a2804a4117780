import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { maximumMessages } from '../../contract/rules.ts';
import type { Plan } from '../../contract/plans.ts';
import type { MessageInput } from '../../contract/templates.ts';
import { holdPlan } from '../access-plan.ts';
import { checkedFiles } from '../attachments/checked-files.ts';
import { announcePlan } from '../announce.ts';
import { checkMessage, tooManyMessages } from '../check-messages.ts';
import { note, writerOf } from '../journal.ts';
import { newMessageRow } from '../message-rows.ts';
import { planCalendar } from '../plan-calendar.ts';
import { messageDates } from '../plan-dates.ts';
import { planState } from '../plan-state.ts';
import { ownVariables } from '../own-variables.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { insertAttachments } from '../store/attachments.ts';
import { insertMessages, messagesOfPlan } from '../store/messages.ts';
import { readerFor } from '../surroundings.ts';
import { attachmentRows } from '../written-message.ts';
import { readPlan } from './read-plan.ts';

/** One more message at the end of a plan. @throws AppError `tooManyMessages` for an eleventh one */
export async function addPlanMessage(
  ctx: Context,
  ports: PlansPorts,
  planId: string,
  input: MessageInput,
): Promise<Plan> {
  const message = await checkMessage(checkedFiles(ctx, ports), input, '', await ownVariables(ctx.db.read));
  const { surroundings } = await readerFor(ctx, ports);
  await ctx.db.transaction(async (tx) => {
    const plan = await holdPlan(tx, planId, ctx.clock.now());
    const state = planState(plan);
    if (state === 'cancelled' || state === 'completed') {
      throw conflict('communication-plans.planFinished', { state });
    }
    const position = (await messagesOfPlan(tx, planId)).length + 1;
    if (position > maximumMessages) throw tooManyMessages();
    const calendar = await planCalendar(tx, plan, surroundings.closedDays);
    const dates = messageDates(message, calendar, '/anchor');
    const row = newMessageRow(ctx.newId(), plan, { ...message, dates }, position);
    await insertMessages(tx, [row]);
    await insertAttachments(tx, attachmentRows(row.id, message.attachments, ctx.newId));
    await note(tx, writerOf(ctx), { planId, position, what: 'messageAdded' });
    announcePlan(tx, ctx.live, plan);
  });
  return readPlan(ctx, ports, planId);
}
