import { accessContact } from '../../../../base/contacts/server/public.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { ComingMessage, ComingMessages } from '../../contract/coming.ts';
import { substituteText } from '../content/substitute.ts';
import { planState } from '../plan-state.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { isOpen } from '../present-plan.ts';
import { messagesOfPlans } from '../store/messages.ts';
import { unfinishedPlansOfContact } from '../store/plans.ts';
import { readerFor } from '../surroundings.ts';

/** What a client has still to receive, whoever looks at their file. */
export async function listComing(
  ctx: Context,
  ports: PlansPorts,
  contactId: string,
): Promise<ComingMessages> {
  const contact = await accessContact(ctx, contactId);
  const plans = await unfinishedPlansOfContact(ctx.db.read, contact.id);
  const reader = await readerFor(ctx, ports);
  await reader.load(plans);
  const planIds = plans.map(({ id }) => id);
  const rows = Map.groupBy(await messagesOfPlans(ctx.db.read, planIds), (row) => row.plan_id);
  const messages: ComingMessage[] = [];
  for (const plan of plans) {
    const { order, values } = await reader.of(plan);
    const all = rows.get(plan.id) ?? [];
    for (const row of all.filter(isOpen)) {
      messages.push({
        ...{ id: row.id, planId: plan.id, planLabel: plan.label, planState: planState(plan) },
        ...{ orderNumber: order?.number ?? null, position: row.position, messageCount: all.length },
        ...{ state: row.state, subject: substituteText(row.subject, values), dueOn: row.due_on },
      });
    }
  }
  return { messages: messages.sort(byDay) };
}

const byDay = (one: ComingMessage, other: ComingMessage): number =>
  one.dueOn.localeCompare(other.dueOn) ||
  one.planId.localeCompare(other.planId) ||
  one.position - other.position;
