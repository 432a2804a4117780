import type { Message } from '../contract/messages.ts';
import type { Log } from './conversation-log.ts';

/** What the middle pane shows, from top to bottom. */
export type TimelineItem =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'new'; key: string }
  | { kind: 'messages'; key: string; authorId: string; conversationId: string; messages: Message[] };

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
}

/** The messages with a line for each day, one for what is new, and neighbours of one author together. */
export function timelineOf(
  messages: readonly Message[],
  { dayOf, firstNewId }: TimelineRules,
): TimelineItem[] {
  const items: TimelineItem[] = [];
  let before: Message | undefined;
  for (const message of messages) {
    const day = dayOf(message.postedAt);
    if (!before || dayOf(before.postedAt) !== day) items.push({ kind: 'day', key: `day-${day}`, day });
    if (message.id === firstNewId) items.push({ kind: 'new', key: 'new' });
    const last = items.at(-1)!;
    if (last.kind === 'messages' && continues(last.messages.at(-1)!, message)) last.messages.push(message);
    else items.push(groupStartedBy(message));
    before = message;
  }
  return items;
}

const groupStartedBy = (message: Message): TimelineItem => ({
  kind: 'messages',
  key: message.id,
  authorId: message.authorId,
  conversationId: message.conversationId,
  messages: [message],
});

function continues(last: Message, next: Message): boolean {
  return (
    last.authorId === next.authorId &&
    last.conversationId === next.conversationId &&
    Date.parse(next.postedAt) - Date.parse(last.postedAt) <= groupedWithinMs
  );
}

/** What stood in a conversation when it was opened: the read mark, and the newest message. */
export interface Opened {
  readSeq: number;
  lastSeq: number;
}

/** The first message of others that was new when the conversations were opened; what came later arrives in view. */
export function firstNew(
  messages: readonly Message[],
  opened: ReadonlyMap<string, Opened>,
  ownId: string,
): string | null {
  const found = messages.find(({ conversationId, seq, authorId }) => {
    const mark = opened.get(conversationId);
    return mark !== undefined && authorId !== ownId && seq > mark.readSeq && seq <= mark.lastSeq;
  });
  return found?.id ?? null;
}
