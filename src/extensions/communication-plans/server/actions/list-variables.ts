import type { Context } from '../../../../platform/http/server/context.ts';
import {
  variableGroups,
  variablesByGroup,
  type VariableList,
  type VariablesQuery,
} from '../../contract/variables.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { readerFor } from '../surroundings.ts';
import { valuesSubject } from '../values-subject.ts';

/** Every variable with the value it has for a plan, or for the client, order or ticket that is being looked at. */
export async function listVariables(
  ctx: Context,
  ports: PlansPorts,
  query: VariablesQuery,
): Promise<VariableList> {
  const reader = await readerFor(ctx, ports);
  const { values } = await reader.of(await valuesSubject(ctx, query));
  const own = reader.surroundings.contactVariables.of(null);
  const groups = variableGroups.map((group) => ({
    group,
    variables: [
      ...variablesByGroup[group].map((name) => ({ name, label: null, value: values[name] })),
      ...(group === 'contact' ? own : []).map(({ name, label }) => ({
        ...{ name, label },
        value: values[name] ?? null,
      })),
    ],
  }));
  return { groups };
}
