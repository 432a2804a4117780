import { Type, type Static } from 'typebox';

/** A plan has 1 to 10 messages. */
export const maximumMessages = 10;

/** All attachments of one mail together, in bytes: what ordinary mail servers accept once encoded. */
export const maximumAttachmentBytes = 10_000_000;

/** How many days ahead the Exécution window looks. */
export const comingDays = 14;

/** Where a due date goes that falls on a closed day: the open day before, the one after, or nowhere. */
export const ClosedDayRule = Type.Enum(['previous', 'next', 'leave']);
export type ClosedDayRule = Static<typeof ClosedDayRule>;

/** `prospection` needs the right to write, and carries the objection link (CPCE L34-5). */
export const Nature = Type.Enum(['service', 'prospection']);
export type Nature = Static<typeof Nature>;

export const PlanState = Type.Enum(['draft', 'active', 'suspended', 'completed', 'cancelled']);
export type PlanState = Static<typeof PlanState>;

/** What is stored of a message. Due, late and blocked are computed, never stored. */
export const MessageState = Type.Enum([
  'planned',
  'approved',
  'sending',
  'sent',
  'deferred',
  'refused',
  'uncertain',
  'skipped',
  'cancelled',
]);
export type MessageState = Static<typeof MessageState>;
