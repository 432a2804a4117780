import { theCompany } from '../../../../base/company/server/public.ts';
import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { PostponeInput } from '../../contract/messages.ts';
import type { Plan } from '../../contract/plans.ts';
import { civilDateAt, readCivilDate } from '../calendar/civil-date.ts';
import { changeMessage } from '../change-message.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { openStates, updateMessage } from '../store/messages.ts';

/** Another day for this message alone. @throws AppError `dateNotAhead` on `/dueOn` */
export async function postponeMessage(
  ctx: Context,
  ports: PlansPorts,
  id: string,
  input: PostponeInput,
): Promise<Plan> {
  const dueOn = readCivilDate(input.dueOn, '/dueOn').toString();
  const { timezone } = await theCompany(ctx.db.read);
  if (dueOn <= civilDateAt(ctx.clock.now(), timezone)) {
    throw invalid('communication-plans.dateNotAhead', '/dueOn');
  }
  return changeMessage(ctx, ports, id, {
    from: openStates,
    async write(tx, { message }) {
      const change = { state: 'planned', due_on: dueOn, moved_at: ctx.clock.now() } as const;
      await updateMessage(tx, message.id, change);
      return { what: 'messagePostponed', detail: { from: message.due_on, to: dueOn } };
    },
  });
}
