import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';
import { PlanValues } from './variables.ts';

/** What a change would do to one message. `to` is null where it would be skipped. */
export const DateChange = closed({
  messageId: Id,
  position: Type.Integer(),
  subject: Type.String(),
  from: CivilDate,
  to: nullable(CivilDate),
});
export type DateChange = Static<typeof DateChange>;

/** `POST messages/:id/move`: another day for this message alone; null: the day its delay gives again. */
export const MoveInput = closed({ dueOn: nullable(CivilDate) });
export type MoveInput = Static<typeof MoveInput>;

/**
 * `POST plans/:id/resume`. `keep` leaves the dates; `shift` moves what has not left by `days` (absent: those of the
 * suspension); `skip` passes over what fell due before today and leaves the rest.
 */
export const ResumeInput = closed({
  dates: Type.Enum(['keep', 'shift', 'skip']),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 })),
});
export type ResumeInput = Static<typeof ResumeInput>;

/**
 * `GET plans/:id/resumption`: what each way of going on would make of the dates. The first choice is what is usual.
 * `delay`: moved by as many days as the date announced to the client by the plan that took over; `suspension`: by the
 * days of the suspension.
 */
export const Resumption = closed({
  suspendedDays: Type.Integer(),
  /** Messages whose day has passed meanwhile. */
  fellDue: Type.Integer(),
  choices: Type.Array(
    closed({
      kind: Type.Enum(['delay', 'suspension', 'keep', 'skip']),
      input: ResumeInput,
      /** Of every message that has still to leave. */
      changes: Type.Array(DateChange),
    }),
  ),
});
export type Resumption = Static<typeof Resumption>;

/**
 * `POST plans/:id/replace`: suspends the plan and starts another for the same client and order, from a plan-type that
 * tells of a delay, linked both ways. The answer is the new Plan. `dateReportPast` on `/values/DATE_REPORT`.
 */
export const ReplaceInput = closed({ templateId: Id, values: PlanValues });
export type ReplaceInput = Static<typeof ReplaceInput>;

/**
 * `GET recounts`: plans whose dates would be others if they were counted now, because the company's calendar or the
 * date promised to the client has changed since. Dates set by hand, or that have passed, stay.
 * `POST recounts`, `POST plans/:id/recount`: counts them again.
 */
export const Recounts = closed({
  plans: Type.Array(
    closed({
      planId: Id,
      label: Type.String(),
      contactName: Type.String(),
      orderNumber: nullable(Type.String()),
      changes: Type.Array(DateChange),
    }),
  ),
  /** There are more than these. */
  more: Type.Boolean(),
});
export type Recounts = Static<typeof Recounts>;

export const RecountInput = closed({ planIds: Type.Array(Id, { minItems: 1, maxItems: 500 }) });
export type RecountInput = Static<typeof RecountInput>;

export const Recounted = closed({ plans: Type.Integer(), messages: Type.Integer() });
export type Recounted = Static<typeof Recounted>;
