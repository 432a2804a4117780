import type { Conversation, OwnState } from '../../contract/conversations.ts';
import type { Resumed, ResumedConversation } from '../../contract/resume.ts';
import { putMessages, readableFrom, type Log } from './conversation-log.ts';

/** All that a device holds. */
export interface HeldAll {
  conversations: readonly Conversation[];
  logs: ReadonlyMap<string, Log>;
}

export interface Merged extends HeldAll {
  /** The messages held of these are worth nothing any more: read them again when shown. */
  forgotten: string[];
}

/** The held state after what resuming brought. Events that arrived while it was on its way are not undone. */
export function mergeResumed(held: HeldAll, resumed: Resumed): Merged {
  const byId = new Map(held.conversations.map((conversation) => [conversation.id, conversation]));
  const logs = new Map(held.logs);
  const forgotten = [...resumed.lost];
  for (const found of resumed.conversations) {
    const { conversation, changes } = found;
    const known = byId.get(conversation.id);
    if (isOvertaken(known, found)) continue;
    byId.set(conversation.id, { ...conversation, own: laterOwn(known?.own, conversation.own) });
    const log = logs.get(conversation.id);
    if (changes === null || readsFurtherBack(known, conversation)) forgotten.push(conversation.id);
    else if (log) logs.set(conversation.id, putMessages(readableFrom(log, conversation.fromSeq), changes));
  }
  for (const id of resumed.lost) byId.delete(id);
  for (const id of forgotten) logs.delete(id);
  for (const { conversationId, own } of resumed.own) {
    const known = byId.get(conversationId);
    if (known && known.own.rev < own.rev) byId.set(conversationId, { ...known, own });
  }
  return { conversations: [...byId.values()].sort(inListOrder), logs, forgotten };
}

/** Live events have brought this conversation further than the answer, which was on its way. */
const isOvertaken = (known: Conversation | undefined, { conversation, changes }: ResumedConversation) =>
  changes !== null && known !== undefined && known.rev > conversation.rev;

/** Came back, and may read now what was written before they came first: the start of what is held is no start any more. */
const readsFurtherBack = (known: Conversation | undefined, found: Conversation) =>
  known !== undefined && found.fromSeq < known.fromSeq;

const laterOwn = (known: OwnState | undefined, found: OwnState): OwnState =>
  known && known.rev > found.rev ? known : found;

/** The order of the server's list. */
function inListOrder(one: Conversation, other: Conversation): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
