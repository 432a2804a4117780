import type { Context } from '../../../../platform/http/server/context.ts';
import type { Plan } from '../../contract/plans.ts';
import { changeMessage } from '../change-message.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { openStates, updateMessage } from '../store/messages.ts';

/** This message will not leave; the plan goes on without it. */
export const skipMessage = (ctx: Context, ports: PlansPorts, id: string): Promise<Plan> =>
  changeMessage(ctx, ports, id, {
    from: [...openStates, 'refused'],
    async write(tx, { message }) {
      await updateMessage(tx, message.id, { state: 'skipped' });
      return { what: 'messageSkipped', detail: { dueOn: message.due_on } };
    },
  });
