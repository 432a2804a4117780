import { theCompany } from '../../../../base/company/server/public.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Plan } from '../../contract/plans.ts';
import { civilDateAt } from '../calendar/civil-date.ts';
import { changeMessage } from '../change-message.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { openStates, updateMessage } from '../store/messages.ts';

/** This message is due today; no other one moves. */
export async function bringForwardMessage(ctx: Context, ports: PlansPorts, id: string): Promise<Plan> {
  const { timezone } = await theCompany(ctx.db.read);
  const today = civilDateAt(ctx.clock.now(), timezone);
  return changeMessage(ctx, ports, id, {
    from: openStates,
    async write(tx, { message }) {
      await updateMessage(tx, message.id, { due_on: today, moved_at: ctx.clock.now() });
      return { what: 'messageBroughtForward', detail: { from: message.due_on, to: today } };
    },
  });
}
