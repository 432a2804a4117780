import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { RichTextDocument } from '../../../platform/rich-text/contract/document.ts';
import { Attachment, Hash } from './attachments.ts';
import { Anchor, Delay } from './delay.ts';
import { MessageState, Nature } from './rules.ts';

/** One message of a plan: the outbox's row. Editable until it is sent (`PUT plans/:id/messages/:messageId`). */
export const PlanMessage = closed({
  id: Id,
  position: Type.Integer(),
  state: MessageState,
  delay: Delay,
  anchor: Anchor,
  nature: Nature,
  subject: Type.String(),
  /** With the values known now; once sent, the subject that left. */
  renderedSubject: Type.String(),
  body: RichTextDocument,
  attachments: Type.Array(Attachment),
  dueOn: CivilDate,
  nominalOn: CivilDate,
  /** Its date was set by hand (postponed, brought forward) and no longer follows the delay. */
  movedByHand: Type.Boolean(),
  sentAt: nullable(Moment),
  sentTo: nullable(Type.String()),
  /** Id of the mail in the client's file. */
  mailId: nullable(Id),
  /** What the mail server answered, or why the last attempt failed. */
  response: nullable(Type.String()),
  /** Of a deferred one: when it is tried again by itself; null: a person must. */
  retryAt: nullable(Moment),
  /** It was approved before, and is no longer what was approved: it must be read again. */
  contentChanged: Type.Boolean(),
});
export type PlanMessage = Static<typeof PlanMessage>;

/**
 * Why a message cannot leave. Words: `blocked.<code>` (the reason) and `remedy.<code>` (what to do).
 *
 * - `noAddress` · `invalidAddress` {address} · `missingValue` {names} · `missingAttachment` {name}
 * - `missingLogo` (of the company's letterhead) · `attachmentsTooLarge` {bytes, maximum} · `objection` · `noConsent` · `earlierNotGone` {position}
 * - `objectionElsewhere` {contactId, name}: of somebody else with the same address
 * - `ownerGone` {name} (the person in charge was deactivated)
 * - `planNotActive` {state} · `noPublicAddress` (a prospection mail needs an address of ours that the client can reach)
 */
export const BlockedReason = closed({
  code: Type.Enum([
    'noAddress',
    'invalidAddress',
    'missingValue',
    'missingAttachment',
    'missingLogo',
    'attachmentsTooLarge',
    'objection',
    'objectionElsewhere',
    'noConsent',
    'earlierNotGone',
    'planNotActive',
    'noPublicAddress',
    'ownerGone',
  ]),
  data: Type.Record(Type.String(), Type.Unknown()),
});
export type BlockedReason = Static<typeof BlockedReason>;

const MailboxSchema = closed({ name: Type.String(), address: Type.String() });

/** `GET messages/:id/preview`: the mail that would leave now. What is sent back with its `contentHash` is this or nothing. */
export const MessagePreview = closed({
  id: Id,
  planId: Id,
  position: Type.Integer(),
  state: MessageState,
  from: MailboxSchema,
  /** Who gets the answers, when it is not `from`. */
  replyTo: nullable(MailboxSchema),
  /** Null: no address. */
  to: nullable(MailboxSchema),
  subject: Type.String(),
  /** A whole HTML document, for a sandboxed frame without script. */
  html: Type.String(),
  text: Type.String(),
  attachments: Type.Array(Attachment),
  contentHash: Hash,
  blocked: Type.Array(BlockedReason),
  /** False: mails go to the built-in mailbox. */
  leavesTheHouse: Type.Boolean(),
});
export type MessagePreview = Static<typeof MessagePreview>;

/** `POST messages/:id/postpone`: a day after today. */
export const PostponeInput = closed({ dueOn: CivilDate });
export type PostponeInput = Static<typeof PostponeInput>;

/** `POST messages/:id/settle`, for an uncertain one: a person has found out. `notSent` makes it due again. */
export const SettleInput = closed({ fate: Type.Enum(['sent', 'notSent']) });
export type SettleInput = Static<typeof SettleInput>;

/**
 * `POST messages/:id/skip | bring-forward | retry`: no body. `retry` makes a refused message due again
 * (its address was corrected). The answer is the Plan.
 *
 * `PUT | DELETE plans/:id/messages/:messageId`
 */
export const PlanMessageParams = closed({ id: Id, messageId: Id });
export type PlanMessageParams = Static<typeof PlanMessageParams>;

/** `POST messages/send`. `contentHash` is the preview's: what was read is what leaves. */
export const SendInput = closed({
  messages: Type.Array(closed({ id: Id, contentHash: Hash }), { minItems: 1, maxItems: 200 }),
});
export type SendInput = Static<typeof SendInput>;

/**
 * What became of one message. `sent`, `deferred`, `refused`, `uncertain`: the mail server's word, in `response`.
 * The others did not touch it: `alreadySent`, `alreadyTaken` (somebody is sending it now), `contentChanged`
 * (look again), `blocked` (see `blocked`), `notSendable` (skipped, cancelled, uncertain…), `notFound`;
 * `held` (nothing leaves until an administrator confirms), `paused` (the account was refused), `quotaReached` (used up
 * until the moment `until`), `interrupted` (the server stops).
 * Words: `sendResults.<result>`.
 */
export const SendResult = closed({
  id: Id,
  result: Type.Enum([
    'sent',
    'deferred',
    'refused',
    'uncertain',
    'alreadySent',
    'alreadyTaken',
    'contentChanged',
    'blocked',
    'notSendable',
    'notFound',
    'held',
    'paused',
    'quotaReached',
    'interrupted',
  ]),
  response: nullable(Type.String()),
  blocked: Type.Array(BlockedReason),
  mailId: nullable(Id),
  until: nullable(Moment),
});
export type SendResult = Static<typeof SendResult>;

export const SendResults = closed({ results: Type.Array(SendResult) });
export type SendResults = Static<typeof SendResults>;
