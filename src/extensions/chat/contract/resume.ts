import { Type, type Static } from 'typebox';
import { closed, Id } from '../../../platform/http/contract/schemas.ts';
import { Conversation, Life, OwnStateOf } from './conversations.ts';
import { Message } from './messages.ts';

/** What a device holds: the last `rev` it has seen of each conversation it knows. */
export const Resume = closed({
  /** The life of the base that this was read from; of another, or none, nothing of it counts. */
  life: Type.Optional(Life),
  conversations: Type.Record(Id, Type.Integer({ minimum: 0 }), {
    additionalProperties: false,
    maxProperties: 10_000,
  }),
});
export type Resume = Static<typeof Resume>;

/** A conversation that changed since, or that the device does not know. */
export const ResumedConversation = closed({
  conversation: Conversation,
  /**
   * The messages changed since, by place; null when the device does not know the conversation or is too far
   * behind: what it holds of its messages is worth nothing, and is read again when shown.
   */
  changes: Type.Union([Type.Array(Message), Type.Null()]),
});
export type ResumedConversation = Static<typeof ResumedConversation>;

export const Resumed = closed({
  life: Life,
  conversations: Type.Array(ResumedConversation),
  /** Known to the device, but not (any more) this person's to see. */
  lost: Type.Array(Id),
  /** This person's own state in every conversation: it is no change of the conversation. */
  own: Type.Array(OwnStateOf),
});
export type Resumed = Static<typeof Resumed>;
