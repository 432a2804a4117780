import type { Conversation } from '../../contract/conversations.ts';
import { unreadByEntry } from '../unread.ts';

export interface ListedConversation {
  conversation: Conversation;
  /** Of a channel with its asides. */
  unread: number;
}

export type ListSection = 'favorites' | 'channels' | 'directs' | 'archived';

/** The discussions of each section of the left pane, first to last. */
export type ListGroups = Record<ListSection, ListedConversation[]>;

export interface ListWords {
  language: string;
  /** A channel's name, or who a discussion is with. */
  titleOf(conversation: Conversation): string;
}

/**
 * The discussions as the left pane lists them. Favourites and channels stand in the person's own order, those
 * without a place after them, by name; private discussions have the newest word first. Asides are no entries: they
 * are shown inside their channel.
 */
export function listGroups(all: readonly Conversation[], { language, titleOf }: ListWords): ListGroups {
  const unread = unreadByEntry(all);
  const groups: ListGroups = { favorites: [], channels: [], directs: [], archived: [] };
  for (const conversation of all) {
    const section = sectionOf(conversation);
    if (section) groups[section].push({ conversation, unread: unread.get(conversation.id)! });
  }
  const names = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const inOwnOrder = (one: ListedConversation, other: ListedConversation) =>
    placeOf(one) - placeOf(other) || names.compare(titleOf(one.conversation), titleOf(other.conversation));
  for (const section of ['favorites', 'channels', 'archived'] as const) groups[section].sort(inOwnOrder);
  groups.directs.sort((one, other) => (lastMoment(one) < lastMoment(other) ? 1 : -1));
  return groups;
}

function sectionOf({ kind, archivedAt, own }: Conversation): ListSection | null {
  if (kind === 'aside') return null;
  if (archivedAt !== null) return 'archived';
  if (own.isFavorite) return 'favorites';
  return kind === 'channel' ? 'channels' : 'directs';
}

/** A number, so that two without a place are equal. */
const placeOf = ({ conversation }: ListedConversation) =>
  conversation.own.position ?? Number.MAX_SAFE_INTEGER;

const lastMoment = ({ conversation: { lastMessage, createdAt } }: ListedConversation) =>
  lastMessage?.postedAt ?? createdAt;
