import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { RichTextDocument, RichTextJson } from '../../../platform/rich-text/contract/document.ts';
import { toPlainText } from '../../../platform/rich-text/contract/to-plain-text.ts';
import { highestSeq, mostRecipients, OwnState, type MessagePreview } from './conversations.ts';

/** Made by the writer's browser, once for each message: repeating it is how nothing is doubled. */
const ClientId = Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' });

/** Where a message stands. */
export const MessagePlace = closed({
  conversationId: Id,
  seq: Type.Integer({ minimum: 1, maximum: highestSeq }),
});
export type MessagePlace = Static<typeof MessagePlace>;

export const MessageFile = closed({
  id: Id,
  name: Type.String(),
  /** Media type, told by the content. */
  type: Type.String(),
  /** Bytes. */
  size: Type.Integer(),
  /** The name promises another type than the content is: it is told beside the file, which is never shown in place. */
  lies: Type.Boolean(),
  /** Pixels of a picture that is shown in the message; null for any other file. */
  image: nullable(closed({ width: Type.Integer(), height: Type.Integer() })),
});
export type MessageFile = Static<typeof MessageFile>;

/** Who reacted with one emoji, in the order they did. */
export const Reaction = closed({ emoji: Type.String(), userIds: Type.Array(Id) });
export type Reaction = Static<typeof Reaction>;

export const Message = closed({
  id: Id,
  conversationId: Id,
  /** Its place: 1, 2, 3… without a hole in each conversation. */
  seq: Type.Integer(),
  /** Number of its last change among all changes of the conversation. */
  rev: Type.Integer(),
  authorId: Id,
  clientId: ClientId,
  /** Null when it was deleted, or has files and no words. */
  body: nullable(RichTextDocument),
  files: Type.Array(MessageFile),
  /** The message it answers: of the same conversation, or of the channel of an aside. */
  replyTo: nullable(MessagePlace),
  reactions: Type.Array(Reaction),
  postedAt: Moment,
  editedAt: nullable(Moment),
  /** A tombstone: its words, files and reactions are gone, its place stays. */
  deletedAt: nullable(Moment),
});
export type Message = Static<typeof Message>;

/** Most files of one message. */
export const mostFiles = 10;
/** Of one file. */
export const mostFileBytes = 25 * 1024 * 1024;
/** Files that one person has uploaded and not sent yet. */
export const mostUnsentFiles = 50;

export const UploadedFile = closed({ file: MessageFile });
export type UploadedFile = Static<typeof UploadedFile>;

export const NewMessage = closed({
  clientId: ClientId,
  /** Only the outside is checked here; the action reads the inside. Null only with files. */
  body: nullable(RichTextJson),
  /** None: everybody in the conversation. */
  recipients: Type.Array(Id, { maxItems: mostRecipients }),
  /** Files uploaded before by this person, each in one message only. */
  files: Type.Optional(Type.Array(Id, { maxItems: mostFiles })),
  replyTo: Type.Optional(nullable(MessagePlace)),
});
export type NewMessage = Static<typeof NewMessage>;

/**
 * The acknowledgement: sent once the message is durable. Its conversation may be another than the one it was written
 * in. `own` is the author's own state there, null when they are not in it any more.
 */
export const PostedMessage = closed({ message: Message, own: nullable(OwnState) });
export type PostedMessage = Static<typeof PostedMessage>;

export const MessageParams = closed({ id: Id, seq: Type.Integer({ minimum: 1, maximum: highestSeq }) });
export type MessageParams = Static<typeof MessageParams>;
export const ReactionParams = closed({
  id: Id,
  seq: Type.Integer({ minimum: 1, maximum: highestSeq }),
  emoji: Type.String({ minLength: 1, maxLength: 64 }),
});

export const MessageEdit = closed({ body: nullable(RichTextJson) });
export type MessageEdit = Static<typeof MessageEdit>;

/** One message as it is now. */
export const OneMessage = closed({ message: Message });
export type OneMessage = Static<typeof OneMessage>;

/** Most different emoji under one message. */
export const mostReactions = 20;

export const pageSize = 50;

export const MessagePageQuery = closed({
  /** Messages placed before this one; the newest when absent. */
  before: Type.Optional(Type.Integer({ minimum: 1, maximum: highestSeq })),
});
export type MessagePageQuery = Static<typeof MessagePageQuery>;

/** Neighbouring messages, oldest first. */
export const MessagePage = closed({
  messages: Type.Array(Message),
  hasOlder: Type.Boolean(),
  /** The conversation's `rev` just before the messages were read: they hold at least everything up to it. */
  rev: Type.Integer(),
});
export type MessagePage = Static<typeof MessagePage>;

const previewLength = 120;

export function previewOf(message: Message): MessagePreview {
  const line = (message.body ? toPlainText(message.body) : '').replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  const text = letters.length > previewLength ? `${letters.slice(0, previewLength).join('')}…` : line;
  return {
    seq: message.seq,
    authorId: message.authorId,
    text,
    files: message.files.length,
    isDeleted: message.deletedAt !== null,
    postedAt: message.postedAt,
  };
}
