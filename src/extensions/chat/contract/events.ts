import type { ChannelColor } from './channel-colors.ts';
import type { Member } from './conversations.ts';
import type { Message } from './messages.ts';

/** Heard by those who are in the conversation now, and by nobody else. */
export const conversationTopics = 'chat/conversation/';
export const conversationTopic = (conversationId: string): string => `${conversationTopics}${conversationId}`;

/** Heard by that person alone, on all their devices. */
export const personTopics = 'chat/person/';
export const personTopic = (userId: string): string => `${personTopics}${userId}`;

/** A listener that knows less than `previousRev` has missed something, and resumes. */
interface Change {
  conversationId: string;
  rev: number;
  previousRev: number;
}

export interface MessagePosted extends Change {
  message: Message;
}

export interface ConversationChanged extends Change {
  name: string | null;
  color: ChannelColor | null;
  members: Member[];
}

export interface ReadMoved {
  conversationId: string;
  readSeq: number;
}

/** Events of a conversation's topic. */
export type ConversationEvent =
  | { event: 'message.posted'; data: MessagePosted }
  | { event: 'conversation.changed'; data: ConversationChanged };

/** Events of a person's topic. What was added is fetched by resuming. */
export type PersonEvent =
  | { event: 'conversation.added'; data: { conversationId: string } }
  | { event: 'conversation.removed'; data: { conversationId: string } }
  | { event: 'read.moved'; data: ReadMoved };

export type ChatEvent = ConversationEvent | PersonEvent;
