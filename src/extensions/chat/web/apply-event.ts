import type { Conversation } from '../contract/conversations.ts';
import type {
  ChatEvent,
  ConversationChanged,
  ConversationEvent,
  MessagePosted,
  ReadMoved,
} from '../contract/events.ts';
import { previewOf } from '../contract/messages.ts';
import { putMessages, type Log } from './conversation-log.ts';

/** What a device holds that an event may touch: the list, and the messages of the event's conversation. */
export interface Held {
  conversations: readonly Conversation[];
  /** Undefined while the conversation was not opened on this device. */
  log: Log | undefined;
}

/**
 * The held state after an event, equal to what the server would answer now; null when something before it was
 * missed, which resuming brings. An event that is known already changes nothing.
 */
export function applyEvent(held: Held, event: ChatEvent, ownId: string): Held | null {
  switch (event.event) {
    case 'conversation.added':
      return null;
    case 'conversation.removed':
      return withoutConversation(held, event.data.conversationId);
    case 'read.moved':
      return readMoved(held, event.data);
    case 'message.posted':
    case 'conversation.changed':
      return applyChange(held, event, ownId);
  }
}

function applyChange(held: Held, event: ConversationEvent, ownId: string): Held | null {
  const { conversationId, rev, previousRev } = event.data;
  const known = held.conversations.find((conversation) => conversation.id === conversationId);
  if (!known || known.rev < previousRev) return null;
  if (known.rev >= rev) return held;
  if (event.event === 'conversation.changed') return conversationChanged(held, known, event.data);
  return messagePosted(held, known, event.data, ownId);
}

function messagePosted(held: Held, known: Conversation, data: MessagePosted, ownId: string): Held {
  const { message, rev } = data;
  const changed = {
    ...known,
    rev,
    lastSeq: message.seq,
    lastMessage: previewOf(message),
    // The server moves a writer's own mark with what they write.
    readSeq: message.authorId === ownId ? message.seq : known.readSeq,
  };
  const log = held.log && putMessages(held.log, [message]);
  return { conversations: replaced(held.conversations, changed), log };
}

function conversationChanged(held: Held, known: Conversation, data: ConversationChanged): Held {
  const { rev, name, color, members } = data;
  const changed = { ...known, rev, name, color, members };
  return { ...held, conversations: replaced(held.conversations, changed) };
}

function readMoved(held: Held, { conversationId, readSeq }: ReadMoved): Held {
  const known = held.conversations.find((conversation) => conversation.id === conversationId);
  if (!known || known.readSeq >= readSeq) return held;
  return { ...held, conversations: replaced(held.conversations, { ...known, readSeq }) };
}

function withoutConversation(held: Held, id: string): Held {
  const conversations = held.conversations.filter((conversation) => conversation.id !== id);
  return { conversations, log: undefined };
}

const replaced = (conversations: readonly Conversation[], changed: Conversation): Conversation[] =>
  conversations.map((conversation) => (conversation.id === changed.id ? changed : conversation));
