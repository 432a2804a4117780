import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { CHANNEL_COLOR_NAMES } from './channel-colors.ts';

/**
 * `channel`: named, for chosen colleagues. `direct`: exactly these people, always the same one. `aside`: a word
 * to some members of a channel, shown inside it; `parentId` names the channel.
 */
export const ConversationKind = Type.Union([
  Type.Literal('channel'),
  Type.Literal('direct'),
  Type.Literal('aside'),
]);
export type ConversationKind = Static<typeof ConversationKind>;

export const MemberRole = Type.Union([Type.Literal('owner'), Type.Literal('member')]);
export type MemberRole = Static<typeof MemberRole>;

export const Member = closed({ userId: Id, role: MemberRole });
export type Member = Static<typeof Member>;

/** What the list shows of a conversation's newest message. */
export const MessagePreview = closed({
  seq: Type.Integer(),
  authorId: Id,
  text: Type.String(),
  postedAt: Moment,
});
export type MessagePreview = Static<typeof MessagePreview>;

/** One conversation as one person sees it. Unread is `lastSeq − readSeq`; no other count exists. */
export const Conversation = closed({
  id: Id,
  kind: ConversationKind,
  /** Channels only. */
  name: nullable(Type.String()),
  color: nullable(Type.Enum([...CHANNEL_COLOR_NAMES])),
  /** Asides only. */
  parentId: nullable(Id),
  /** Those who read it now, in the order they came. */
  members: Type.Array(Member),
  /** Place of the newest message. */
  lastSeq: Type.Integer(),
  /** Number of the last change of anything in it. */
  rev: Type.Integer(),
  /** Everything up to this place was seen by this person. */
  readSeq: Type.Integer(),
  /** Messages up to this place were written before this person came, and are not theirs to read. */
  fromSeq: Type.Integer(),
  lastMessage: nullable(MessagePreview),
  createdAt: Moment,
});
export type Conversation = Static<typeof Conversation>;

export const ConversationList = closed({ conversations: Type.Array(Conversation) });
export type ConversationList = Static<typeof ConversationList>;

/** Most people one can choose at once for a channel. */
export const mostMembers = 500;
/** Most recipients of one message, its author not counted. */
export const mostRecipients = 50;

export const ChannelName = Type.String({ minLength: 1, maxLength: 60 });
export const ChannelColorField = Type.Enum([...CHANNEL_COLOR_NAMES]);

export const NewChannel = closed({
  name: ChannelName,
  color: ChannelColorField,
  /** The colleagues chosen, its creator not counted. */
  members: Type.Array(Id, { maxItems: mostMembers }),
});
export type NewChannel = Static<typeof NewChannel>;

export const ChannelEdit = closed({ name: ChannelName, color: ChannelColorField });
export type ChannelEdit = Static<typeof ChannelEdit>;

/** The colleagues of a channel as they shall be, its owner not counted. */
export const MembersEdit = closed({ members: Type.Array(Id, { maxItems: mostMembers }) });
export type MembersEdit = Static<typeof MembersEdit>;

export const DirectPeople = closed({ people: Type.Array(Id, { minItems: 1, maxItems: mostRecipients }) });
export type DirectPeople = Static<typeof DirectPeople>;

/** The highest place that the databases can hold. */
export const highestSeq = 2_147_483_647;

export const ReadMark = closed({ seq: Type.Integer({ minimum: 0, maximum: highestSeq }) });
export type ReadMark = Static<typeof ReadMark>;

export const ReadMarkMoved = closed({ readSeq: Type.Integer() });
export type ReadMarkMoved = Static<typeof ReadMarkMoved>;
