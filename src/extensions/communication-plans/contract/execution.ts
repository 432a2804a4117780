import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
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
  /** Of a deferred one: when it is tried again by itself. */
  retryAt: nullable(Moment),
  /** It was approved before, and is no longer what was approved. */
  contentChanged: Type.Boolean(),
  /** One of several messages of its plan that are late: « send all » leaves it out until that is settled. */
  stale: Type.Boolean(),
  /** It can be sent now (late, due or deferred, and nothing blocks it; or coming, to send ahead of its day). */
  sendable: Type.Boolean(),
});
export type ExecutionRow = Static<typeof ExecutionRow>;

/** How many rows are listed at once: the oldest of what is to be done, the nearest of what comes. */
export const listedRows = { toDo: 2000, coming: 200 } as const;

/** A plan of which several messages are late. What may become of them: `contract/late.ts`. */
export const LatePlan = closed({
  planId: Id,
  planLabel: Type.String(),
  contactId: Id,
  contactName: Type.String(),
  /** Of its messages that may leave, how many should have, today's included. */
  overdue: Type.Integer(),
  /** The day of the first of them. */
  since: CivilDate,
});
export type LatePlan = Static<typeof LatePlan>;

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
  /** Counted above or not listed: what stands behind the rows, too far to be shown yet. */
  beyond: closed({ toDo: count, coming: count }),
  latePlans: Type.Array(LatePlan),
  rows: Type.Array(ExecutionRow),
});
export type Execution = Static<typeof Execution>;

/** `GET execution/count`: how many messages ask for somebody today. */
export const ExecutionCount = closed({ toDo: count });
export type ExecutionCount = Static<typeof ExecutionCount>;

/** How many clients a line of the summary names. */
export const summarizedClients = 3;

/** `GET execution/summary`: what asks for somebody today, by situation; situations with nothing are left out. */
export const ExecutionSummary = closed({
  lines: Type.Array(
    closed({
      situation: Situation,
      count,
      /** The message to begin with. */
      firstId: Id,
      /** The names of the first ones, each once. */
      clients: Type.Array(Type.String(), { maxItems: summarizedClients }),
    }),
  ),
});
export type ExecutionSummary = Static<typeof ExecutionSummary>;
