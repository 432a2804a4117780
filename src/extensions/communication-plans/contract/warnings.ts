import { Type, type Static } from 'typebox';
import { closed } from '../../../platform/http/contract/schemas.ts';

/**
 * What a person should know before starting; nothing is forbidden by it. Words: `warnings.<kind>`.
 *
 * - `lastAfterExpected` {dueOn, expectedOn}: the last message leaves after the promised date
 * - `expectedMuchLater` {dueOn, expectedOn}: the order lasts longer than the plan: the message before the last leaves
 *   more than three weeks before the promised date
 * - `tooClose`: two messages within 48 hours
 * - `closedDay` {dueOn, name}: leaves on a weekend or holiday (`name` is the holiday's, null on a weekend)
 * - `duplicate` {planId}: an unfinished plan of the same plan-type exists for this order
 * - `missingValue` {names}: variables without a value
 * - `missingAttachment` {name}: a file that the store no longer holds
 * - `noAddress`, `invalidAddress` {address}, `objection`, `objectionElsewhere` {contactId, name}, `noConsent`: the
 *   client cannot be written to
 * - `noMessage`: an empty plan cannot start
 */
export const PlanWarning = closed({
  kind: Type.Enum([
    'lastAfterExpected',
    'expectedMuchLater',
    'tooClose',
    'closedDay',
    'duplicate',
    'missingValue',
    'missingAttachment',
    'noAddress',
    'invalidAddress',
    'objection',
    'objectionElsewhere',
    'noConsent',
    'noMessage',
  ]),
  /** The messages it is about; empty when it is about the plan. */
  positions: Type.Array(Type.Integer()),
  data: Type.Record(Type.String(), Type.Unknown()),
});
export type PlanWarning = Static<typeof PlanWarning>;
