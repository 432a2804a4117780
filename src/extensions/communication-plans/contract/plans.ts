import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { Anchor, Delay } from './delay.ts';
import { PlanMessage } from './messages.ts';
import { DateChange } from './plan-changes.ts';
import { planSummary } from './plan-list.ts';
import { ClosedDayRule, Nature } from './rules.ts';
import { MessageInput } from './templates.ts';
import { PlanValues } from './variables.ts';
import { PlanWarning } from './warnings.ts';

/** A message of a plan to be made. `dueOn`: its day, chosen by hand; absent or null: the one its delay gives. */
export const PlannedMessageInput = closed({
  ...MessageInput.properties,
  dueOn: Type.Optional(nullable(CivilDate)),
});
export type PlannedMessageInput = Static<typeof PlannedMessageInput>;

/**
 * What makes a plan. Absent: `startOn` is the order's date (today without an order), `ownerId` oneself,
 * `closedDayRule` previous, `accountId` the default account, `messages` those of the plan-type (an empty plan
 * without one), `label` the plan-type's. Given `messages` replace those of the plan-type.
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
  /** The account its mails leave by; null: the default one, whichever it is that day. */
  accountId: Type.Optional(nullable(Id)),
  values: Type.Optional(PlanValues),
  messages: Type.Optional(Type.Array(PlannedMessageInput, { maxItems: 50 })),
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
  /** Its day was chosen by hand. */
  movedByHand: Type.Boolean(),
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

/**
 * `PUT plans/:id`: what may change once the plan exists. Dates of unsent messages follow the start and the rule,
 * unless set by hand.
 */
export const PlanSettings = closed({
  label: Type.String({ minLength: 1, maxLength: 120 }),
  startOn: CivilDate,
  ownerId: Id,
  closedDayRule: ClosedDayRule,
  /** Absent: as it is. */
  accountId: Type.Optional(nullable(Id)),
  values: PlanValues,
});
export type PlanSettings = Static<typeof PlanSettings>;

/** `GET plans/:id`, and the answer of every route that changes a plan or one of its messages. */
export const Plan = closed({
  ...planSummary,
  ticketId: nullable(Id),
  ticketNumber: nullable(Type.String()),
  expectedOn: nullable(CivilDate),
  closedDayRule: ClosedDayRule,
  accountId: nullable(Id),
  values: PlanValues,
  planVariables: Type.Array(Type.String()),
  messages: Type.Array(PlanMessage),
  warnings: Type.Array(PlanWarning),
  /** What counting its dates again would change: the calendar or the promised date is not what it was. */
  recount: Type.Array(DateChange),
  replacesPlanId: nullable(Id),
  replacedByPlanId: nullable(Id),
  /** Since when, and by whose will, its mails leave by themselves; null: a person sends each. */
  automatic: nullable(closed({ since: Moment, byName: Type.String() })),
  createdAt: Moment,
  startedAt: nullable(Moment),
  suspendedAt: nullable(Moment),
  completedAt: nullable(Moment),
  cancelledAt: nullable(Moment),
});
export type Plan = Static<typeof Plan>;

/** `GET plans/:id/journal`: newest first. Words: `journal.<what>`. */
export const Journal = closed({
  entries: Type.Array(
    closed({
      id: Id,
      at: Moment,
      /** Null: the machine itself (recovery after a crash, automatic sending). */
      userId: nullable(Id),
      userName: nullable(Type.String()),
      position: nullable(Type.Integer()),
      what: Type.String(),
      detail: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
});
export type Journal = Static<typeof Journal>;
