import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id } from '../../../platform/http/contract/schemas.ts';
import { DateChange } from './plan-changes.ts';
import { PlanState } from './rules.ts';

/**
 * `GET orders/:id/redating`: what the dates of an order, now that they are others, would make of its unfinished plans.
 * `orderedFrom`, the day of the order before: a plan that started on it would start on the new one.
 */
export const RedatingQuery = closed({ orderedFrom: Type.Optional(CivilDate) });
export type RedatingQuery = Static<typeof RedatingQuery>;

export const Redating = closed({
  plans: Type.Array(
    closed({
      planId: Id,
      label: Type.String(),
      state: PlanState,
      startFrom: CivilDate,
      startTo: CivilDate,
      /** Of messages that have still to leave; what was sent, what was set by hand and what is late stays. */
      changes: Type.Array(DateChange),
    }),
  ),
});
export type Redating = Static<typeof Redating>;

const planIds = Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true });

/** `POST orders/:id/redating`: moves these plans, all or none. Answers how many plans and messages moved. */
export const RedateInput = closed({ orderedFrom: Type.Optional(CivilDate), planIds });
export type RedateInput = Static<typeof RedateInput>;

/** `POST orders/:id/ending`: the order is delivered or cancelled; these plans of it stop, all or none. */
export const EndPlansInput = closed({ planIds, how: Type.Enum(['cancel', 'suspend']) });
export type EndPlansInput = Static<typeof EndPlansInput>;
