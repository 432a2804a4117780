import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { PlanMessageParams } from '../../contract/messages.ts';
import type { Plan } from '../../contract/plans.ts';
import { changeMessage } from '../change-message.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { deleteAttachmentsOf } from '../store/attachments.ts';
import { closePositions, deleteMessage, messagesOfPlan } from '../store/messages.ts';

/**
 * Takes a message out of a plan, as if it had never been there. One that was ever tried is skipped instead, and a
 * plan that has started keeps its last one.
 */
export const removePlanMessage = (
  ctx: Context,
  ports: PlansPorts,
  { id: planId, messageId }: PlanMessageParams,
): Promise<Plan> =>
  changeMessage(ctx, ports, messageId, {
    planId,
    from: ['planned', 'approved'],
    async write(tx, { message, plan }) {
      if (message.attempt > 0) throw conflict('communication-plans.messageTried');
      const others = (await messagesOfPlan(tx, plan.id)).length - 1;
      if (plan.started_at !== null && others === 0) throw conflict('communication-plans.lastMessage');
      await deleteAttachmentsOf(tx, [messageId]);
      await deleteMessage(tx, messageId);
      await closePositions(tx, message.plan_id, message.position);
      return { what: 'messageRemoved', detail: { subject: message.subject } };
    },
  });
