import type { QueryClient } from '@tanstack/react-query';
import type { Conversation } from '../contract/conversations.ts';
import type { ChatEvent } from '../contract/events.ts';
import type { Resumed } from '../contract/resume.ts';
import { applyEvent } from './apply-event.ts';
import type { Log } from './conversation-log.ts';
import { mergeResumed } from './merge-resumed.ts';
import { conversationsKey, logKey } from './queries.ts';

export const heldConversations = (cache: QueryClient): Conversation[] | undefined =>
  cache.getQueryData<Conversation[]>(conversationsKey);

const heldLog = (cache: QueryClient, id: string): Log | undefined => cache.getQueryData<Log>(logKey(id));

/** Applies an event to the cache. False when something before it was missed. */
export function takeEvent(cache: QueryClient, event: ChatEvent, ownId: string): boolean {
  const conversations = heldConversations(cache);
  // Before the list is here nothing is held; it is resumed from as soon as it has come.
  if (!conversations) return true;
  const { conversationId } = event.data;
  const log = heldLog(cache, conversationId);
  const after = applyEvent({ conversations, log }, event, ownId);
  if (!after) return false;
  if (after.conversations !== conversations) cache.setQueryData(conversationsKey, after.conversations);
  if (after.log === log) return true;
  if (after.log) cache.setQueryData(logKey(conversationId), after.log);
  else cache.removeQueries({ queryKey: logKey(conversationId) });
  return true;
}

/** Puts what resuming brought into the cache. */
export function takeResumed(cache: QueryClient, resumed: Resumed): void {
  const logs = new Map<string, Log>();
  for (const { conversation } of resumed.conversations) {
    const log = heldLog(cache, conversation.id);
    if (log) logs.set(conversation.id, log);
  }
  const merged = mergeResumed({ conversations: heldConversations(cache) ?? [], logs }, resumed);
  cache.setQueryData(conversationsKey, merged.conversations);
  for (const [id, log] of merged.logs) cache.setQueryData(logKey(id), log);
  for (const id of merged.forgotten) forget(cache, id);
}

/** What is in view stays there until it was read again; the rest goes at once. */
function forget(cache: QueryClient, conversationId: string): void {
  const queryKey = logKey(conversationId);
  cache.removeQueries({ queryKey, type: 'inactive' });
  void cache.invalidateQueries({ queryKey });
}
