import type { Context } from '../../../../platform/http/server/context.ts';
import type { Plan } from '../../contract/plans.ts';
import { changeMessage } from '../change-message.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { updateMessage } from '../store/messages.ts';

/** A refused message is due again: its address was put right, or the far server changed its mind. */
export const retryMessage = (ctx: Context, ports: PlansPorts, id: string): Promise<Plan> =>
  changeMessage(ctx, ports, id, {
    from: ['refused'],
    async write(tx, { message }) {
      await updateMessage(tx, message.id, { state: 'planned' });
      return { what: 'messageRetried', detail: { response: message.response } };
    },
  });
