import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';
import { BlockedReason } from './messages.ts';
import { MessageState, Nature } from './rules.ts';

/**
 * Where a message stands today. `blocked` goes before `late` and `due`; `coming` lists the next 14 days, with
 * the reasons that will block it then if nothing is done.
 */
export const Situation = Type.Enum([
  'late',
  'due',
  'coming',
  'blocked',
  'sending',
  'deferred',
  'refused',
  'uncertain',
]);
export type Situation = Static<typeof Situation>;

export const ExecutionRow = closed({
  id: Id,
  planId: Id,
  planLabel: Type.String(),
  templateCode: nullable(Type.String()),
  contactId: Id,
  contactName: Type.String(),
  orderId: nullable(Id),
  orderNumber: nullable(Type.String()),
  position: Type.Integer(),
  messageCount: Type.Integer(),
  state: MessageState,
  situation: Situation,
  nature: Nature,
  dueOn: CivilDate,
  /** With its values. */
  subject: Type.String(),
  attachmentCount: Type.Integer(),
  /** Where it would go. */
  to: nullable(Type.String()),
  /** Of the mail as it would leave now: give it back to `POST messages/send`. */
  contentHash: Type.String(),
  blocked: Type.Array(BlockedReason),
  /** What the mail server answered at the last attempt. */
  response: nullable(Type.String()),
  /** It can be sent now (late, due or deferred, and nothing blocks it; or coming, to send ahead of its day). */
  sendable: Type.Boolean(),
});
export type ExecutionRow = Static<typeof ExecutionRow>;

const count = Type.Integer();

/** `GET execution`: by client's name, then due date, then position. */
export const Execution = closed({
  /** The company's civil date. */
  today: CivilDate,
  /** False: mails go to the built-in mailbox, nothing leaves the house. */
  leavesTheHouse: Type.Boolean(),
  counters: closed({
    late: count,
    due: count,
    coming: count,
    blocked: count,
    sending: count,
    deferred: count,
    refused: count,
    uncertain: count,
  }),
  rows: Type.Array(ExecutionRow),
});
export type Execution = Static<typeof Execution>;
