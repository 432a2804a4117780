import type { Member } from '../../contract/conversations.ts';
import type { Message } from '../../contract/messages.ts';
import type { Unsent } from '../outbox/unsent.ts';
import type { Log } from '../sync/conversation-log.ts';
import type { ReadingDirection } from '../../contract/preferences.ts';

/** What the middle pane shows, from top to bottom. */
export type TimelineItem =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'new'; key: string }
  | { kind: 'message'; key: string; message: Message; place: PlaceInGroup }
  | { kind: 'waiting'; key: string; message: Waiting; place: PlaceInGroup };

/** One's own message on its way, where it will stand once it is there: nothing moves when it arrives. */
export interface Waiting extends Pick<Message, 'id' | 'authorId' | 'conversationId' | 'postedAt'> {
  unsent: Unsent;
  /** Of an aside: its people. */
  asideOf: readonly Pick<Member, 'userId'>[] | undefined;
}

/** Neighbours of one author are shown together: the name and the face stand at the first of them only. */
export interface PlaceInGroup {
  isFirst: boolean;
  isLast: boolean;
}

export interface Merging {
  /** Of all the logs, in the order of time; the places of each conversation stay in order. */
  messages: Message[];
  /** Conversations whose older page comes next; empty when everything is here. */
  olderIn: string[];
}

/**
 * A channel's messages with those of its asides. What is older than the part held of one of the logs is left out:
 * messages would be missing between.
 */
export function mergeLogs(logs: ReadonlyMap<string, Log>): Merging {
  const incomplete = [...logs].filter(([, log]) => log.hasOlder && log.messages.length > 0);
  const starts = incomplete.map(([, log]) => log.messages[0]!.postedAt);
  const horizon = starts.length > 0 ? starts.reduce((a, b) => (a > b ? a : b)) : '';
  const messages = [...logs.values()]
    .flatMap((log) => log.messages)
    .filter((message) => message.postedAt >= horizon)
    .sort(byTime);
  const olderIn = incomplete
    .filter(([, log]) => log.messages[0]!.postedAt === horizon)
    .map(([conversationId]) => conversationId);
  return { messages, olderIn };
}

/** Moments never go back within a conversation, so this keeps the places of each in order. */
function byTime(one: Message, other: Message): number {
  if (one.postedAt !== other.postedAt) return one.postedAt < other.postedAt ? -1 : 1;
  if (one.conversationId !== other.conversationId) return one.conversationId < other.conversationId ? -1 : 1;
  return one.seq - other.seq;
}

const groupedWithinMs = 5 * 60_000;

export interface TimelineRules {
  /** The civil date of a moment where the reader is. */
  dayOf(moment: string): string;
  /** The first message that was new when the conversation was opened. */
  firstNewId: string | null;
  direction: ReadingDirection;
}

/** The messages in the order they are read, with a line for each day and one between what is new and what is not. */
export function timelineOf(messages: readonly (Message | Waiting)[], rules: TimelineRules): TimelineItem[] {
  const { dayOf, firstNewId, direction } = rules;
  const isUpwards = direction === 'newest-first';
  const items: TimelineItem[] = [];
  let before: Message | Waiting | undefined;
  for (const message of isUpwards ? messages.toReversed() : messages) {
    const day = dayOf(message.postedAt);
    const isNewBefore = isUpwards ? before?.id === firstNewId : message.id === firstNewId;
    // The line of what is new stands on the side of what is new, the day at the head of its messages.
    if (isUpwards && before && isNewBefore) items.push(newLine);
    if (!before || dayOf(before.postedAt) !== day) items.push({ kind: 'day', key: `day-${day}`, day });
    if (!isUpwards && isNewBefore) items.push(newLine);
    pushMessage(items, message);
    before = message;
  }
  if (isUpwards && before && before.id === firstNewId) items.push(newLine);
  return items;
}

const newLine: TimelineItem = { kind: 'new', key: 'new' };

function pushMessage(items: TimelineItem[], message: Message | Waiting): void {
  const above = items.at(-1);
  const continued = above && 'place' in above && belongTogether(above.message, message);
  if (continued) above.place.isLast = false;
  const place = { isFirst: !continued, isLast: true };
  const key = message.id;
  if ('unsent' in message) items.push({ kind: 'waiting', key, message, place });
  else items.push({ kind: 'message', key, message, place });
}

const belongTogether = (one: Message | Waiting, other: Message | Waiting): boolean =>
  one.authorId === other.authorId &&
  one.conversationId === other.conversationId &&
  Math.abs(Date.parse(other.postedAt) - Date.parse(one.postedAt)) <= groupedWithinMs;

/** What stood in a conversation when it was opened: the read mark, and the newest message. */
export interface Opened {
  readSeq: number;
  lastSeq: number;
  /** Somebody has marked the message after the read mark as unread. */
  isChosen?: true;
}

/**
 * The first message of others that was new when the conversations were opened; what came later arrives in view. The
 * message that somebody marked as unread, whoever wrote it.
 */
export function firstNew(
  messages: readonly Message[],
  opened: ReadonlyMap<string, Opened>,
  ownId: string,
): string | null {
  const found = messages.find(({ conversationId, seq, authorId }) => {
    const mark = opened.get(conversationId);
    if (mark === undefined || seq <= mark.readSeq || seq > mark.lastSeq) return false;
    return authorId !== ownId || (mark.isChosen === true && seq === mark.readSeq + 1);
  });
  return found?.id ?? null;
}

/** How many messages of others came after the one that was the newest when the reader went elsewhere. */
export function newsSince(messages: readonly Message[], lastSeenId: string | null, ownId: string): number {
  const at = messages.findLastIndex(({ id }) => id === lastSeenId);
  if (at === -1) return 0;
  return messages.slice(at + 1).filter(({ authorId, deletedAt }) => authorId !== ownId && deletedAt === null)
    .length;
}
