import type { Context } from '../../../../platform/http/server/context.ts';
import {
  variableGroups,
  variablesByGroup,
  type VariableList,
  type VariablesQuery,
} from '../../contract/variables.ts';
import { accessPlan } from '../access-plan.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { readerFor, type SourceColumns } from '../surroundings.ts';

/** Every variable with the value it has for a plan, or for the client, order or ticket that is being looked at. */
export async function listVariables(
  ctx: Context,
  ports: PlansPorts,
  query: VariablesQuery,
): Promise<VariableList> {
  const reader = await readerFor(ctx, ports);
  const { values } = await reader.of(await subjectOf(ctx, query));
  const groups = variableGroups.map((group) => ({
    group,
    variables: variablesByGroup[group].map((name) => ({ name, value: values[name] })),
  }));
  return { groups };
}

async function subjectOf(ctx: Context, query: VariablesQuery): Promise<SourceColumns> {
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
