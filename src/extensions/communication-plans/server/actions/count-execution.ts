import { theCompany } from '../../../../base/company/server/public.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { ExecutionCount } from '../../contract/execution.ts';
import { civilDateAt } from '../calendar/civil-date.ts';
import { countToDo } from '../store/execution.ts';

/** How many messages ask for somebody today. */
export async function countExecution(ctx: Context): Promise<ExecutionCount> {
  const { timezone } = await theCompany(ctx.db.read);
  return { toDo: await countToDo(ctx.db.read, civilDateAt(ctx.clock.now(), timezone)) };
}
