import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { Anchor, Delay } from './delay.ts';
import { PlanMessage } from './messages.ts';
import { ClosedDayRule, Nature, PlanState } from './rules.ts';
import { MessageInput } from './templates.ts';
import { PlanValues } from './variables.ts';
import { PlanWarning } from './warnings.ts';

/**
 * What makes a plan. Absent: `startOn` is the order's date (today without an order), `ownerId` oneself,
 * `closedDayRule` previous, `messages` those of the plan-type (an empty plan without one), `label` the
 * plan-type's. Given `messages` replace those of the plan-type.
 */
export const PlanInput = closed({
  templateId: Type.Optional(nullable(Id)),
  label: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
  contactId: Id,
  orderId: Type.Optional(nullable(Id)),
  ticketId: Type.Optional(nullable(Id)),
  startOn: Type.Optional(nullable(CivilDate)),
  ownerId: Type.Optional(nullable(Id)),
  closedDayRule: Type.Optional(ClosedDayRule),
  values: Type.Optional(PlanValues),
  messages: Type.Optional(Type.Array(MessageInput, { maxItems: 50 })),
  /** The plan this one takes over from (a delay plan); shown as a link on both. */
  replacesPlanId: Type.Optional(nullable(Id)),
});
export type PlanInput = Static<typeof PlanInput>;

/** A message of the timeline before anything is written. */
export const PreviewedMessage = closed({
  position: Type.Integer(),
  delay: Delay,
  anchor: Anchor,
  nature: Nature,
  subject: Type.String(),
  /** With the values known now in place of the variables. */
  renderedSubject: Type.String(),
  dueOn: CivilDate,
  /** What the delay alone gives, before the closed-day rule. */
  nominalOn: CivilDate,
  attachmentCount: Type.Integer(),
});
export type PreviewedMessage = Static<typeof PreviewedMessage>;

/** `POST plans/preview` (body PlanInput): the dates of a plan that does not exist yet. Writes nothing. */
export const PlanPreview = closed({
  startOn: CivilDate,
  /** The date promised to the client, of the order. */
  expectedOn: nullable(CivilDate),
  messages: Type.Array(PreviewedMessage),
  warnings: Type.Array(PlanWarning),
  /** Variables of group `plan` that the messages use: ask for their values. */
  planVariables: Type.Array(Type.String()),
});
export type PlanPreview = Static<typeof PlanPreview>;

/** `PUT plans/:id`: what may change once the plan exists. Dates of unsent messages follow, unless set by hand. */
export const PlanSettings = closed({
  label: Type.String({ minLength: 1, maxLength: 120 }),
  startOn: CivilDate,
  ownerId: Id,
  closedDayRule: ClosedDayRule,
  values: PlanValues,
});
export type PlanSettings = Static<typeof PlanSettings>;

const summary = {
  id: Id,
  label: Type.String(),
  /** Of the plan-type it was copied from; null for an empty plan. */
  templateCode: nullable(Type.String()),
  state: PlanState,
  contactId: Id,
  contactName: Type.String(),
  orderId: nullable(Id),
  orderNumber: nullable(Type.String()),
  startOn: CivilDate,
  ownerId: Id,
  ownerName: Type.String(),
};

/** A line of the list. */
export const PlanSummary = closed({
  ...summary,
  messageCount: Type.Integer(),
  sentCount: Type.Integer(),
  /** Skipped or cancelled. */
  droppedCount: Type.Integer(),
  /** The first message that has not left. */
  next: nullable(closed({ position: Type.Integer(), subject: Type.String(), dueOn: CivilDate })),
});
export type PlanSummary = Static<typeof PlanSummary>;

/** `unfinished`: drafts, active and suspended ones. `search`: words of label, client or order, accents ignored. */
export const PlanListQuery = closed({
  contactId: Type.Optional(Id),
  orderId: Type.Optional(Id),
  state: Type.Optional(PlanState),
  unfinished: Type.Optional(Type.Boolean()),
  search: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
export type PlanListQuery = Static<typeof PlanListQuery>;

/** `GET plans`: newest start first; `total` counts all matches. 50 lines per page unless asked otherwise. */
export const PlanList = closed({ plans: Type.Array(PlanSummary), total: Type.Integer() });
export type PlanList = Static<typeof PlanList>;

/** `GET plans/:id`, and the answer of every route that changes a plan or one of its messages. */
export const Plan = closed({
  ...summary,
  ticketId: nullable(Id),
  ticketNumber: nullable(Type.String()),
  expectedOn: nullable(CivilDate),
  closedDayRule: ClosedDayRule,
  values: PlanValues,
  planVariables: Type.Array(Type.String()),
  messages: Type.Array(PlanMessage),
  warnings: Type.Array(PlanWarning),
  replacesPlanId: nullable(Id),
  replacedByPlanId: nullable(Id),
  createdAt: Moment,
  startedAt: nullable(Moment),
  suspendedAt: nullable(Moment),
  completedAt: nullable(Moment),
  cancelledAt: nullable(Moment),
});
export type Plan = Static<typeof Plan>;

/** `POST plans/:id/resume`: `shift` moves what has not left by the days of the suspension, `keep` leaves dates. */
export const ResumeInput = closed({ dates: Type.Enum(['keep', 'shift']) });
export type ResumeInput = Static<typeof ResumeInput>;

/** `GET plans/:id/journal`: newest first. Words: `journal.<what>`. */
export const Journal = closed({
  entries: Type.Array(
    closed({
      id: Id,
      at: Moment,
      /** Null: the machine itself (recovery after a crash). */
      userId: nullable(Id),
      userName: nullable(Type.String()),
      position: nullable(Type.Integer()),
      what: Type.String(),
      detail: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
});
export type Journal = Static<typeof Journal>;
