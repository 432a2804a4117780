import type { Conversation, OwnStates } from '../../contract/conversations.ts';
import type {
  ChatEvent,
  ConversationChanged,
  ConversationEvent,
  MessageChanged,
  MessagePosted,
} from '../../contract/events.ts';
import { previewOf } from '../../contract/messages.ts';
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
export function applyEvent(held: Held, event: ChatEvent): Held | null {
  switch (event.event) {
    case 'conversation.added':
      return null;
    case 'conversation.removed':
      return withoutConversation(held, event.data.conversationId);
    case 'own.changed':
      return ownChanged(held, event.data);
    case 'preferences.changed':
      return held;
    case 'message.posted':
    case 'message.changed':
    case 'conversation.changed':
      return applyChange(held, event);
  }
}

function applyChange(held: Held, event: ConversationEvent): Held | null {
  const { conversationId, rev, previousRev } = event.data;
  const known = held.conversations.find((conversation) => conversation.id === conversationId);
  if (!known || known.rev < previousRev) return null;
  if (known.rev >= rev) return held;
  if (event.event === 'conversation.changed') return conversationChanged(held, known, event.data);
  if (event.event === 'message.changed') return messageChanged(held, known, event.data);
  return messagePosted(held, known, event.data);
}

/** Null for an old message whose posting was acknowledged again after others: it is no news of the conversation. */
function messagePosted(held: Held, known: Conversation, data: MessagePosted): Held | null {
  const { message, rev } = data;
  if (message.seq !== known.lastSeq + 1) return null;
  const changed = { ...known, rev, lastSeq: message.seq, lastMessage: previewOf(message) };
  const log = held.log && putMessages(held.log, [message]);
  return { conversations: replaced(held.conversations, changed), log };
}

/**
 * Null when the message was left out as not theirs and has become theirs to read since; or when its posting was not
 * heard yet, and what somebody did to it, which changed nothing, was answered first.
 */
function messageChanged(held: Held, known: Conversation, data: MessageChanged): Held | null {
  const { message, rev, seq } = data;
  if (seq <= known.fromSeq)
    return { ...held, conversations: replaced(held.conversations, { ...known, rev }) };
  if (!message || seq > known.lastSeq) return null;
  const lastMessage = seq === known.lastSeq ? previewOf(message) : known.lastMessage;
  const log = held.log && putMessages(held.log, [message]);
  return { conversations: replaced(held.conversations, { ...known, rev, lastMessage }), log };
}

function conversationChanged(held: Held, known: Conversation, data: ConversationChanged): Held {
  const { conversationId: _id, previousRev: _previous, ...facts } = data;
  const changed = { ...known, ...facts };
  return { ...held, conversations: replaced(held.conversations, changed) };
}

/** Of two states the one with the greater number is true, in whatever order they come. */
function ownChanged(held: Held, { changes }: OwnStates): Held {
  const later = new Map(changes.map(({ conversationId, own }) => [conversationId, own]));
  const isLater = ({ id, own }: Conversation) => own.rev < (later.get(id)?.rev ?? 0);
  if (!held.conversations.some(isLater)) return held;
  const conversations = held.conversations.map((conversation) =>
    isLater(conversation) ? { ...conversation, own: later.get(conversation.id)! } : conversation,
  );
  return { ...held, conversations };
}

function withoutConversation(held: Held, id: string): Held {
  const conversations = held.conversations.filter((conversation) => conversation.id !== id);
  return { conversations, log: undefined };
}

const replaced = (conversations: readonly Conversation[], changed: Conversation): Conversation[] =>
  conversations.map((conversation) => (conversation.id === changed.id ? changed : conversation));
