import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';
import { MessageState, PlanState } from './rules.ts';

/** A message that a client has still to receive. */
export const ComingMessage = closed({
  id: Id,
  planId: Id,
  planLabel: Type.String(),
  planState: PlanState,
  orderNumber: nullable(Type.String()),
  position: Type.Integer(),
  messageCount: Type.Integer(),
  state: MessageState,
  /** With the values known now. */
  subject: Type.String(),
  dueOn: CivilDate,
});
export type ComingMessage = Static<typeof ComingMessage>;

/** `GET contacts/:id/coming`: of their plans that are not finished, the nearest first. */
export const ComingMessages = closed({ messages: Type.Array(ComingMessage) });
export type ComingMessages = Static<typeof ComingMessages>;
