import type { Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { holdToHangOn } from '../../../base/contacts/server/public.ts';
import { announcePlan } from './announce.ts';
import { note, writerOf } from './journal.ts';
import { newMessageRow } from './message-rows.ts';
import type { PreparedPlan } from './prepare-plan.ts';
import { insertAttachments } from './store/attachments.ts';
import { insertMessages } from './store/messages.ts';
import { insertPlan } from './store/plans.ts';
import { attachmentRows } from './written-message.ts';

/** Writes a plan that was prepared, with its messages and its trace. */
export async function writePlan(
  ctx: Context,
  tx: Tx,
  { plan, messages }: Pick<PreparedPlan, 'plan' | 'messages'>,
): Promise<void> {
  const rows = messages.map((message, index) => ({
    ...newMessageRow(ctx.newId(), plan, message, index + 1),
    moved_at: message.movedByHand ? plan.created_at : null,
  }));
  const attachments = rows.flatMap(({ id }, index) =>
    attachmentRows(id, messages[index]?.attachments ?? [], ctx.newId),
  );
  await holdToHangOn(tx, plan.contact_id);
  await insertPlan(tx, plan);
  await insertMessages(tx, rows);
  await insertAttachments(tx, attachments);
  await note(tx, writerOf(ctx), { planId: plan.id, what: 'planCreated' });
  announcePlan(tx, ctx.live, plan);
}
