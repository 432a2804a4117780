import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';
import { PlanState } from './rules.ts';

export const planSummary = {
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
  ...planSummary,
  messageCount: Type.Integer(),
  sentCount: Type.Integer(),
  /** Skipped or cancelled. */
  droppedCount: Type.Integer(),
  /** The first message that has not left. */
  next: nullable(closed({ position: Type.Integer(), subject: Type.String(), dueOn: CivilDate })),
});
export type PlanSummary = Static<typeof PlanSummary>;

/** What the list can be sorted by: its columns. `start` is the usual one, latest first. */
export const planSorts = ['client', 'order', 'planType', 'start', 'progress', 'next', 'state'] as const;
export const PlanSort = Type.Enum(['client', 'order', 'planType', 'start', 'progress', 'next', 'state']);
export type PlanSort = Static<typeof PlanSort>;

/** The plan-type of plans that were made without one. */
export const noTemplate = 'none';

const filters = {
  contactId: Type.Optional(Id),
  orderId: Type.Optional(Id),
  state: Type.Optional(PlanState),
  /** Drafts, active and suspended ones. */
  unfinished: Type.Optional(Type.Boolean()),
  /** Words of label, client or order, accents ignored. */
  search: Type.Optional(Type.String({ maxLength: 200 })),
  /** A plan-type's code, or `none`. */
  templateCode: Type.Optional(Type.String({ minLength: 1, maxLength: 30 })),
  ownerId: Type.Optional(Id),
  /** The plan's start, or the day of its next message: from one day to another, both included. */
  startFrom: Type.Optional(CivilDate),
  startUntil: Type.Optional(CivilDate),
  nextFrom: Type.Optional(CivilDate),
  nextUntil: Type.Optional(CivilDate),
  sort: Type.Optional(PlanSort),
  direction: Type.Optional(Type.Enum(['ascending', 'descending'])),
};

export const PlanListQuery = closed({
  ...filters,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
export type PlanListQuery = Static<typeof PlanListQuery>;

/** `GET plans`: `total` counts all matches. 50 lines per page unless asked otherwise. */
export const PlanList = closed({ plans: Type.Array(PlanSummary), total: Type.Integer() });
export type PlanList = Static<typeof PlanList>;

/** `GET plans/export`: the same plans in the same order, all of them, as a file for a spreadsheet. */
export const PlanExportQuery = closed({ ...filters, language: Type.Enum(['fr', 'en']) });
export type PlanExportQuery = Static<typeof PlanExportQuery>;
