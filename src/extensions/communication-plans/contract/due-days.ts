import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id } from '../../../platform/http/contract/schemas.ts';

/** Both days included; at most `longestDueSpan` days. */
export const DueDaysQuery = closed({ from: CivilDate, to: CivilDate });
export type DueDaysQuery = Static<typeof DueDaysQuery>;

export const longestDueSpan = 62;

/** The most messages that one answer names; the nearest. */
export const mostDueMessages = 1000;

export const DueMessage = closed({
  id: Id,
  planId: Id,
  planLabel: Type.String(),
  contactName: Type.String(),
  position: Type.Integer(),
  dueOn: CivilDate,
});
export type DueMessage = Static<typeof DueMessage>;

/** `GET days`: what running plans have still to send, by day, then client. */
export const DueDays = closed({ messages: Type.Array(DueMessage) });
export type DueDays = Static<typeof DueDays>;
