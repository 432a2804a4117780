import type { ChannelColor } from './channel-colors.ts';
import type { ChannelAccess, ChannelHistory, Member, OwnStates } from './conversations.ts';
import type { ChatPreferences } from './preferences.ts';
import type { Message } from './messages.ts';

/** Heard by those who are in the conversation now, and by nobody else. */
export const conversationTopics = 'chat/conversation/';
export const conversationTopic = (conversationId: string): string => `${conversationTopics}${conversationId}`;

/** Heard by that person alone, on all their devices. */
export const personTopics = 'chat/person/';
export const personTopic = (userId: string): string => `${personTopics}${userId}`;

/** Heard by everybody who has the chat: the notice on who can read what has other words. */
export const noticeTopic = 'chat/notice';
export const noticeChanged = 'notice.changed';

/** A listener that knows less than `previousRev` has missed something, and resumes. */
interface Change {
  conversationId: string;
  rev: number;
  previousRev: number;
}

export interface MessagePosted extends Change {
  message: Message;
}

/** A message was edited, deleted or reacted to. `message` is null to those who may not read it. */
export interface MessageChanged extends Change {
  seq: number;
  message: Message | null;
}

export interface ConversationChanged extends Change {
  name: string | null;
  color: ChannelColor | null;
  access: ChannelAccess;
  history: ChannelHistory;
  archivedAt: string | null;
  members: Member[];
}

/** Events of a conversation's topic. */
export type ConversationEvent =
  | { event: 'message.posted'; data: MessagePosted }
  | { event: 'message.changed'; data: MessageChanged }
  | { event: 'conversation.changed'; data: ConversationChanged };

/** Events of a person's topic. What was added is fetched by resuming. */
export type PersonEvent =
  | { event: 'conversation.added'; data: { conversationId: string } }
  | { event: 'conversation.removed'; data: { conversationId: string } }
  | { event: 'own.changed'; data: OwnStates }
  | { event: 'preferences.changed'; data: ChatPreferences };

export type ChatEvent = ConversationEvent | PersonEvent;

/** Signalled to a conversation by the browser of somebody who is writing a message to all of it. */
export const typingSignal = 'typing';
