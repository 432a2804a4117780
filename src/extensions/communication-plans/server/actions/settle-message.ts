import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { SettleInput } from '../../contract/messages.ts';
import type { Plan } from '../../contract/plans.ts';
import { changeMessage } from '../change-message.ts';
import { archiveSent } from '../outbox/archive-sent.ts';
import type { ComposedMail } from '../outbox/composed-mail.ts';
import { sentColumns } from '../outbox/sent-columns.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { updateMessage } from '../store/messages.ts';
import type { MessageRow, PlanRow } from '../tables.ts';
import { tellMails } from '../tell-outside.ts';

/** Somebody has found out what became of an uncertain mail: it is archived, or due again. */
export const settleMessage = (
  ctx: Context,
  ports: PlansPorts,
  id: string,
  { fate }: SettleInput,
): Promise<Plan> =>
  changeMessage(ctx, ports, id, {
    from: ['uncertain'],
    async write(tx, found) {
      if (fate === 'sent') return settleSent(tx, ctx, found);
      // A cancelled plan has nothing more to send.
      const state = planState(found.plan) === 'cancelled' ? 'cancelled' : 'planned';
      // The claim's token stays: should the mail server answer after all, the message is sent and not due.
      await updateMessage(tx, id, { state, phase: null, composed: null });
      return { what: 'messageSettledNotSent' };
    },
  });

async function settleSent(tx: Tx, ctx: Context, { message, plan }: { message: MessageRow; plan: PlanRow }) {
  const composed = JSON.parse(message.composed ?? 'null') as ComposedMail | null;
  if (!composed || !message.eml_hash || !message.message_id || !message.composed_at) {
    throw new Error('an uncertain message without the mail that was transmitted');
  }
  const mailId = ctx.newId();
  const { response } = message;
  await updateMessage(tx, message.id, {
    ...sentColumns(composed.subject, composed.to.address),
    ...{ sent_at: message.composed_at, mail_id: mailId, claimed_by: null },
  });
  const sent = {
    ...{ plan, message, mailId, composed, response: response ?? '' },
    messageId: message.message_id,
    emlHash: message.eml_hash,
    sentAt: message.composed_at,
    sentBy: message.approved_by,
  };
  await archiveSent(tx, ctx.live, [sent]);
  await tellMails(tx, ctx, 'mail.sent', [{ plan, message }]);
  return { what: 'messageSettledSent' as const };
}
