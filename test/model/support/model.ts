import type {
  ChannelAccess,
  ChannelHistory,
  Conversation,
  ConversationKind,
} from '../../../src/extensions/chat/contract/conversations.ts';
import type { MessageFile, Reaction } from '../../../src/extensions/chat/contract/messages.ts';
import { createHistory, type History } from './history.ts';

/** What the chat holds, kept by the rules of its README in the plainest way: lists that are searched and counted. */
export interface Model {
  /** By label, in the order they were made. */
  conversations: Map<string, ModelConversation>;
  messages: Map<string, ModelMessage>;
  people: readonly string[];
  history: History;
  /** Number of the present state, and its moment. */
  state: number;
  now: string;
}

export interface ModelConversation {
  label: string;
  /** The server's. */
  id: string;
  kind: ConversationKind;
  name: string | null;
  color: string | null;
  access: ChannelAccess;
  history: ChannelHistory;
  archivedAt: string | null;
  parent: string | null;
  /** All who are or were in it. */
  members: ModelMember[];
  messages: ModelMessage[];
  createdAt: string;
}

export interface ModelMember {
  userId: string;
  isOwner: boolean;
  isIn: boolean;
  joinedAt: string;
  fromSeq: number;
  readSeq: number;
  isMuted: boolean;
  isFavorite: boolean;
  position: number | null;
}

export interface ModelMessage {
  label: string;
  conversation: string;
  seq: number;
  authorId: string;
  /** Null once it is deleted. */
  text: string | null;
  files: MessageFile[];
  /** Of the file that it was sent with, whatever has become of it. */
  fileId: string | null;
  replyTo: { conversation: string; seq: number } | null;
  reactions: Reaction[];
  postedAt: string;
  editedAt: string | null;
  deletedAt: string | null;
}

export const memberOf = (conversation: ModelConversation, userId: string): ModelMember | undefined =>
  conversation.members.find((member) => member.userId === userId && member.isIn);

/** Those who are in it, in the order they came. */
export const presentIn = ({ members }: ModelConversation): ModelMember[] =>
  members
    .filter(({ isIn }) => isIn)
    .toSorted((one, other) => compare(one.joinedAt, other.joinedAt) || compare(one.userId, other.userId));

export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A conversation as somebody finds it who comes in at its beginning. */
export const newMember = (userId: string, joinedAt: string, isOwner = false): ModelMember => ({
  ...{ userId, isOwner, isIn: true, joinedAt, fromSeq: 0, readSeq: 0 },
  ...{ isMuted: false, isFavorite: false, position: null },
});

/** What each person's list and pages say before anything is done: where everything starts from. */
export interface Beginning {
  userId: string;
  conversations: { conversation: Conversation; messages: BeginningMessage[] }[];
}
export interface BeginningMessage {
  seq: number;
  authorId: string;
  text: string;
  postedAt: string;
}

export function beginModel(beginnings: readonly Beginning[], now: string): Model {
  const model: Model = {
    ...{ conversations: new Map(), messages: new Map(), history: createHistory() },
    ...{ people: beginnings.map(({ userId }) => userId), state: 0, now },
  };
  for (const { userId, conversations } of beginnings) {
    for (const found of conversations) beginConversation(model, userId, found);
  }
  return model;
}

function beginConversation(
  model: Model,
  userId: string,
  { conversation, messages }: Beginning['conversations'][number],
): void {
  const { id, kind, name, color, access, history, archivedAt, createdAt, own } = conversation;
  const label = kind === 'direct' ? directLabel(conversation.members.map((member) => member.userId)) : id;
  const known = model.conversations.get(label) ?? {
    ...{ label, id, kind, name, color, access, history, archivedAt, createdAt, parent: null, messages: [] },
    members: conversation.members.map((member) =>
      newMember(member.userId, createdAt, member.role === 'owner'),
    ),
  };
  if (!model.conversations.has(label)) {
    model.conversations.set(label, known);
    known.messages = messages.map((message) => beginMessage(model, label, message));
    for (const member of known.members) model.history.enter(label, member.userId, 0, 0);
    model.history.name(id, label);
  }
  memberOf(known, userId)!.readSeq = own.readSeq;
}

function beginMessage(model: Model, conversation: string, found: BeginningMessage): ModelMessage {
  const { seq, authorId, postedAt, text } = found;
  const message: ModelMessage = {
    ...{
      label: `${conversation}/${seq}`,
      conversation,
      seq,
      authorId,
      postedAt,
      text,
      files: [],
      fileId: null,
    },
    ...{ replyTo: null, reactions: [], editedAt: null, deletedAt: null },
  };
  model.messages.set(message.label, message);
  return message;
}

export const directLabel = (people: readonly string[]): string =>
  `d:${[...new Set(people)].sort().join('+')}`;
export const asideLabel = (channel: string, people: readonly string[]): string =>
  `a:${channel}:${[...new Set(people)].sort().join('+')}`;
