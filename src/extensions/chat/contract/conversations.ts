import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { ChannelColorValue } from './channel-colors.ts';

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

/** `open`: everybody of the company is in it, newcomers too. `members`: chosen colleagues and nobody else. */
export const ChannelAccess = Type.Union([Type.Literal('open'), Type.Literal('members')]);
export type ChannelAccess = Static<typeof ChannelAccess>;

/** What those who come later may read: `all` that was ever written, or what is written from their `arrival` on. */
export const ChannelHistory = Type.Union([Type.Literal('all'), Type.Literal('arrival')]);
export type ChannelHistory = Static<typeof ChannelHistory>;

/** What the list shows of a conversation's newest message. */
export const MessagePreview = closed({
  seq: Type.Integer(),
  authorId: Id,
  text: Type.String(),
  /** How many files it carries. */
  files: Type.Integer(),
  isDeleted: Type.Boolean(),
  postedAt: Moment,
});
export type MessagePreview = Static<typeof MessagePreview>;

/** What is one person's own of a conversation, the same on all their devices and told to nobody else. */
export const OwnState = closed({
  /** Number of its last change: of two, the one with the greater number is true. */
  rev: Type.Integer(),
  /** Everything up to this place was seen. It moves back only when somebody marks a message as unread. */
  readSeq: Type.Integer(),
  /** No star on it in the menu bar, no sound. */
  isMuted: Type.Boolean(),
  isFavorite: Type.Boolean(),
  /** Place in the person's own order; null where they have not chosen one. */
  position: nullable(Type.Integer()),
});
export type OwnState = Static<typeof OwnState>;

/** One conversation as one person sees it. Unread is `lastSeq − own.readSeq`; no other count exists. */
export const Conversation = closed({
  id: Id,
  kind: ConversationKind,
  /** Channels only. */
  name: nullable(Type.String()),
  color: nullable(ChannelColorValue),
  access: ChannelAccess,
  history: ChannelHistory,
  /** Nobody writes in it any more; everything stays to be read. */
  archivedAt: nullable(Moment),
  /** Asides only. */
  parentId: nullable(Id),
  /** Those who read it now, in the order they came. */
  members: Type.Array(Member),
  /** Place of the newest message. */
  lastSeq: Type.Integer(),
  /** Number of the last change of anything in it. */
  rev: Type.Integer(),
  own: OwnState,
  /** Messages up to this place were written before this person came, and are not theirs to read. */
  fromSeq: Type.Integer(),
  lastMessage: nullable(MessagePreview),
  createdAt: Moment,
});
export type Conversation = Static<typeof Conversation>;

/**
 * Numbers of changes only grow within one life of the base. One that was restored from a copy counts again from further
 * back: what was read in another life may never have been.
 */
export const Life = Type.String({ minLength: 1, maxLength: 80 });

export const ConversationList = closed({ life: Life, conversations: Type.Array(Conversation) });
export type ConversationList = Static<typeof ConversationList>;

/** Most people one can choose at once for a channel. */
const mostMembers = 500;
/** Most recipients of one message, its author not counted. */
export const mostRecipients = 50;

const ChannelName = Type.String({ minLength: 1, maxLength: 60 });

export const NewChannel = closed({
  name: ChannelName,
  color: ChannelColorValue,
  /** The colleagues chosen, its creator not counted; everybody comes into an open channel. */
  members: Type.Array(Id, { maxItems: mostMembers }),
  /** Default `members`. */
  access: Type.Optional(ChannelAccess),
  /** Default `arrival`. */
  history: Type.Optional(ChannelHistory),
});
export type NewChannel = Static<typeof NewChannel>;

export const ChannelEdit = closed({ name: ChannelName, color: ChannelColorValue });
export type ChannelEdit = Static<typeof ChannelEdit>;

/** Its owner's to choose. */
export const ChannelSettings = closed({ access: ChannelAccess, history: ChannelHistory });
export type ChannelSettings = Static<typeof ChannelSettings>;

export const NewOwner = closed({ userId: Id });
export type NewOwner = Static<typeof NewOwner>;

/** A channel open to all that this person has left, and may come back to. */
export const OpenChannel = closed({
  id: Id,
  name: Type.String(),
  color: ChannelColorValue,
  memberCount: Type.Integer(),
});
export type OpenChannel = Static<typeof OpenChannel>;
export const OpenChannelList = closed({ channels: Type.Array(OpenChannel) });
export type OpenChannelList = Static<typeof OpenChannelList>;

/** The colleagues of a channel as they shall be, its owner not counted. */
export const MembersEdit = closed({ members: Type.Array(Id, { maxItems: mostMembers }) });
export type MembersEdit = Static<typeof MembersEdit>;

export const DirectPeople = closed({ people: Type.Array(Id, { minItems: 1, maxItems: mostRecipients }) });
export type DirectPeople = Static<typeof DirectPeople>;

/** The highest place that the databases can hold. */
export const highestSeq = 2_147_483_647;

export const ReadMark = closed({ seq: Type.Integer({ minimum: 0, maximum: highestSeq }) });
export type ReadMark = Static<typeof ReadMark>;

/** Changes of what is one's own of a conversation; what is not named stays. */
export const OwnEdit = closed({
  isMuted: Type.Optional(Type.Boolean()),
  isFavorite: Type.Optional(Type.Boolean()),
});
export type OwnEdit = Static<typeof OwnEdit>;

/** The person's own order of these conversations, first to last; those not named keep none. */
export const OwnOrder = closed({ conversationIds: Type.Array(Id, { maxItems: 1000 }) });
export type OwnOrder = Static<typeof OwnOrder>;

export const OwnStateOf = closed({ conversationId: Id, own: OwnState });
export type OwnStateOf = Static<typeof OwnStateOf>;
export const OwnStates = closed({ changes: Type.Array(OwnStateOf) });
export type OwnStates = Static<typeof OwnStates>;
