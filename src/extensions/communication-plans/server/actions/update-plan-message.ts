import type { Context } from '../../../../platform/http/server/context.ts';
import type { PlanMessageParams } from '../../contract/messages.ts';
import type { Plan } from '../../contract/plans.ts';
import type { MessageInput } from '../../contract/templates.ts';
import { checkedFiles } from '../attachments/checked-files.ts';
import { changeMessage } from '../change-message.ts';
import { checkMessage } from '../check-messages.ts';
import { planCalendar } from '../plan-calendar.ts';
import { messageDates } from '../plan-dates.ts';
import { ownVariables } from '../own-variables.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { replaceAttachments } from '../store/attachments.ts';
import { openStates, updateMessage } from '../store/messages.ts';
import { readerFor } from '../surroundings.ts';
import type { MessageRow } from '../tables.ts';
import { attachmentRows, columnsOf, delayOf, type WrittenMessage } from '../written-message.ts';

/**
 * Changes this client's message alone, until it has left. A date set by hand stays, unless the delay is changed:
 * then the message is counted again.
 */
export async function updatePlanMessage(
  ctx: Context,
  ports: PlansPorts,
  { id: planId, messageId }: PlanMessageParams,
  input: MessageInput,
): Promise<Plan> {
  const written = await checkMessage(checkedFiles(ctx, ports), input, '', await ownVariables(ctx.db.read));
  const { surroundings } = await readerFor(ctx, ports);
  return changeMessage(ctx, ports, messageId, {
    planId,
    from: [...openStates, 'refused'],
    async write(tx, { message, plan }) {
      const calendar = await planCalendar(tx, plan, surroundings.closedDays);
      const dates = messageDates(written, calendar, '/anchor');
      const counted = message.moved_at === null || delayChanged(message, written);
      await updateMessage(tx, messageId, {
        ...columnsOf(written, message.position),
        ...(counted ? { ...dates, moved_at: null } : { nominal_on: dates.nominal_on }),
        // What was approved is no longer this: nothing tries to send it by itself.
        ...{ state: message.state === 'refused' ? 'refused' : 'planned', retry_at: null, retry_until: null },
      });
      const rows = attachmentRows(messageId, written.attachments, ctx.newId);
      await replaceAttachments(tx, messageId, rows);
      return { what: 'messageChanged' };
    },
  });
}

function delayChanged(message: MessageRow, written: WrittenMessage): boolean {
  const { value, unit } = delayOf(message);
  const { delay, anchor } = written;
  return value !== delay.value || unit !== delay.unit || message.anchor !== anchor;
}
