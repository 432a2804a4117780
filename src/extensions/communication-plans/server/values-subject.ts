import type { Context } from '../../../platform/http/server/context.ts';
import type { VariablesQuery } from '../contract/variables.ts';
import { accessPlan } from './access-plan.ts';
import type { SourceColumns } from './surroundings.ts';

/** Whose values are asked for: those of a plan, or of the client, order or ticket that is being looked at. */
export async function valuesSubject(ctx: Context, query: VariablesQuery): Promise<SourceColumns> {
  if (query.planId) return accessPlan(ctx.db.read, query.planId);
  return {
    contact_id: query.contactId ?? null,
    order_id: query.orderId ?? null,
    ticket_id: query.ticketId ?? null,
    owner_id: ctx.viewer.userId,
    plan_values: '{}',
    objection_token: '…',
  };
}
