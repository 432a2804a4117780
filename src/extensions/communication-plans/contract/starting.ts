import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { PlanValues } from './variables.ts';

const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '^[^\\u0000]+$' });

/**
 * `POST start`: what another program says to start a plan. The order by its number or by the id that it has in the other
 * program, exactly one of the two; the plan-type by its code. `startOn` absent: the order's date.
 */
export const StartInput = closed(
  {
    orderNumber: Type.Optional(Name),
    orderExternalId: Type.Optional(Name),
    planType: Type.String({ minLength: 1, maxLength: 30 }),
    startOn: Type.Optional(CivilDate),
    values: Type.Optional(PlanValues),
  },
  { examples: [{ orderNumber: 'CMD-1042', planType: 'BAIE-8S' }] },
);
export type StartInput = Static<typeof StartInput>;

/** The plan that runs now. A repeat under the same key answers the same, whatever became of it since. */
export const StartedPlan = closed({
  planId: Id,
  label: Type.String(),
  planType: Type.String(),
  orderId: Id,
  orderNumber: Type.String(),
  contactId: Id,
  startOn: CivilDate,
  startedAt: Moment,
  messages: Type.Array(
    closed({ position: Type.Integer(), subject: Type.String(), dueOn: nullable(CivilDate) }),
  ),
});
export type StartedPlan = Static<typeof StartedPlan>;

/** Chosen by who calls: visible ASCII, new for each thing to do, the same for each repeat of it. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' }),
});
