import { Type, type Static } from 'typebox';
import { closed, Id, Moment } from '../../../platform/http/contract/schemas.ts';
import { RichTextDocument, RichTextJson } from '../../../platform/rich-text/contract/document.ts';
import { toPlainText } from '../../../platform/rich-text/contract/to-plain-text.ts';
import { highestSeq, mostRecipients, type MessagePreview } from './conversations.ts';

/** Made by the writer's browser, once for each message: repeating it is how nothing is doubled. */
export const ClientId = Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' });

export const Message = closed({
  id: Id,
  conversationId: Id,
  /** Its place: 1, 2, 3… without a hole in each conversation. */
  seq: Type.Integer(),
  /** Number of its last change among all changes of the conversation. */
  rev: Type.Integer(),
  authorId: Id,
  clientId: ClientId,
  body: RichTextDocument,
  postedAt: Moment,
});
export type Message = Static<typeof Message>;

export const NewMessage = closed({
  clientId: ClientId,
  /** Only the outside is checked here; the action reads the inside. */
  body: RichTextJson,
  /** None: everybody in the conversation. */
  recipients: Type.Array(Id, { maxItems: mostRecipients }),
});
export type NewMessage = Static<typeof NewMessage>;

/** The acknowledgement: sent once the message is durable. Its conversation may be another than the one it was written in. */
export const PostedMessage = closed({ message: Message });
export type PostedMessage = Static<typeof PostedMessage>;

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
  const line = toPlainText(message.body).replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  const text = letters.length > previewLength ? `${letters.slice(0, previewLength).join('')}…` : line;
  return { seq: message.seq, authorId: message.authorId, text, postedAt: message.postedAt };
}
