import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';
import { Hash } from './attachments.ts';

/**
 * What becomes of the late messages of a plan after an absence. `latestOnly`: the latest stays to be sent, those
 * before it are skipped. `shift`: all that has not left moves by the days of lateness. `daily`: one on each day from
 * today, on open days by the plan's rule; what comes after them makes room.
 */
export const LatePolicy = Type.Enum(['latestOnly', 'shift', 'daily']);
export type LatePolicy = Static<typeof LatePolicy>;

export const LateStep = closed({
  messageId: Id,
  position: Type.Integer(),
  /** With its values. */
  subject: Type.String(),
  from: CivilDate,
  /** Null: skipped. The day of before: it stays. */
  to: nullable(CivilDate),
});
export type LateStep = Static<typeof LateStep>;

export const LateProposal = closed({
  planId: Id,
  planLabel: Type.String(),
  contactId: Id,
  contactName: Type.String(),
  orderNumber: nullable(Type.String()),
  /** Between the first late message and today. */
  days: Type.Integer(),
  /** All messages that may still leave, in their order. */
  steps: Type.Array(LateStep),
  /** Of all that: give it back to `POST late`, and what was read is what is done. */
  seal: Hash,
});
export type LateProposal = Static<typeof LateProposal>;

const most = 500;

/** `POST late/preview` writes nothing. Plans of which no two messages are late any more are left out. */
export const LatePreviewInput = closed({
  policy: LatePolicy,
  planIds: Type.Array(Id, { minItems: 1, maxItems: most }),
});
export type LatePreviewInput = Static<typeof LatePreviewInput>;

export const LateProposals = closed({ proposals: Type.Array(LateProposal) });
export type LateProposals = Static<typeof LateProposals>;

/** `POST late`: each plan whole or not at all. */
export const LateInput = closed({
  policy: LatePolicy,
  plans: Type.Array(closed({ planId: Id, seal: Hash }), { minItems: 1, maxItems: most }),
});
export type LateInput = Static<typeof LateInput>;

/** `changed`: not what was proposed any more, nothing was done. Words: `lateResults.<result>`. */
export const LateResult = closed({
  planId: Id,
  result: Type.Enum(['settled', 'changed', 'notFound']),
});
export type LateResult = Static<typeof LateResult>;

export const LateResults = closed({ results: Type.Array(LateResult) });
export type LateResults = Static<typeof LateResults>;
