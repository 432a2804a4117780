import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Plan, PlanInput } from '../../contract/plans.ts';
import { announcePlan } from '../announce.ts';
import { note, writerOf } from '../journal.ts';
import { newMessageRow } from '../message-rows.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { preparePlan } from '../prepare-plan.ts';
import { insertAttachments } from '../store/attachments.ts';
import { insertMessages } from '../store/messages.ts';
import { insertPlan } from '../store/plans.ts';
import { attachmentRows } from '../written-message.ts';
import { readPlan } from './read-plan.ts';

/** Makes a plan, a copy of its plan-type, as a draft. @throws AppError on the field that is wrong. */
export async function createPlan(ctx: Context, ports: PlansPorts, input: PlanInput): Promise<Plan> {
  const { plan, messages } = await preparePlan(ctx, ports, input);
  if (plan.label === '') throw invalid('communication-plans.labelMissing', '/label');
  const rows = messages.map((message, index) => newMessageRow(ctx.newId(), plan, message, index + 1));
  const attachments = rows.flatMap(({ id }, index) =>
    attachmentRows(id, messages[index]?.attachments ?? [], ctx.newId),
  );
  await ctx.db.transaction(async (tx) => {
    await insertPlan(tx, plan);
    await insertMessages(tx, rows);
    await insertAttachments(tx, attachments);
    await note(tx, writerOf(ctx), { planId: plan.id, what: 'planCreated' });
    announcePlan(tx, ctx.live, plan);
  });
  return readPlan(ctx, ports, plan.id);
}
