import type { Conversation } from '../contract/conversations.ts';
import { unreadWithAsides } from './unread.ts';

export interface ListedConversation {
  conversation: Conversation;
  unread: number;
}

export interface ListGroups {
  /** By name. */
  channels: ListedConversation[];
  /** The one with the newest word first. */
  directs: ListedConversation[];
}

const lastMoment = ({ lastMessage, createdAt }: Conversation) => lastMessage?.postedAt ?? createdAt;

/** The discussions as the left pane lists them. Asides are no entries: they are shown inside their channel. */
export function listGroups(all: readonly Conversation[], language: string): ListGroups {
  const listed = all.map((conversation) => ({
    conversation,
    unread: unreadWithAsides(conversation, all),
  }));
  const names = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  return {
    channels: listed
      .filter(({ conversation }) => conversation.kind === 'channel')
      .sort((one, other) => names.compare(one.conversation.name ?? '', other.conversation.name ?? '')),
    directs: listed
      .filter(({ conversation }) => conversation.kind === 'direct')
      .sort((one, other) => (lastMoment(one.conversation) < lastMoment(other.conversation) ? 1 : -1)),
  };
}
