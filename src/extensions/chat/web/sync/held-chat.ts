import type { QueryClient } from '@tanstack/react-query';
import type { Conversation } from '../../contract/conversations.ts';
import type { ChatEvent } from '../../contract/events.ts';
import type { Message, MessagePlace } from '../../contract/messages.ts';
import type { Resumed } from '../../contract/resume.ts';
import { applyEvent } from './apply-event.ts';
import { heldLife, holdLife } from './held-life.ts';
import type { Log } from './conversation-log.ts';
import { mergeResumed } from './merge-resumed.ts';
import { preferencesKey } from '../preferences.ts';
import { conversationsKey, logKey, quotedKey, quotedKeys } from '../queries.ts';

export const heldConversations = (cache: QueryClient): Conversation[] | undefined =>
  cache.getQueryData<Conversation[]>(conversationsKey);

const heldLog = (cache: QueryClient, id: string): Log | undefined => cache.getQueryData<Log>(logKey(id));

/** The message at a place, when this device holds it. */
export const heldMessage = (cache: QueryClient, { conversationId, seq }: MessagePlace): Message | undefined =>
  heldLog(cache, conversationId)?.messages.find((message) => message.seq === seq);

/** Applies an event to the cache. False when something before it was missed. */
export function takeEvent(cache: QueryClient, event: ChatEvent): boolean {
  if (event.event === 'preferences.changed') cache.setQueryData(preferencesKey, event.data);
  const conversations = heldConversations(cache);
  // Before the list is here nothing is held; it is resumed from as soon as it has come.
  if (!conversations) return true;
  const conversationId = 'conversationId' in event.data ? event.data.conversationId : null;
  const log = conversationId === null ? undefined : heldLog(cache, conversationId);
  const after = applyEvent({ conversations, log }, event);
  if (!after) return false;
  if (after.conversations !== conversations) cache.setQueryData(conversationsKey, after.conversations);
  if (event.event === 'message.changed' && event.data.message) holdQuoted(cache, event.data.message);
  if (conversationId === null || after.log === log) return true;
  if (after.log) cache.setQueryData(logKey(conversationId), after.log);
  else forgetAll(cache, conversationId);
  return true;
}

/** A message that somebody quoted further on is shown there as it is now. */
function holdQuoted(cache: QueryClient, message: Message): void {
  cache.setQueryData<Message>(quotedKey(message), (held) =>
    held && held.rev < message.rev ? message : held,
  );
}

/**
 * Puts what resuming brought into the cache. False when it is of another life of the base: nothing of what was held
 * counts any more, events that have come meanwhile included, which are to be asked for again.
 */
export function takeResumed(cache: QueryClient, resumed: Resumed): boolean {
  const goesOn = resumed.life === heldLife(cache);
  holdLife(cache, resumed.life);
  const logs = new Map<string, Log>();
  for (const { conversation } of resumed.conversations) {
    const log = heldLog(cache, conversation.id);
    if (log) logs.set(conversation.id, log);
  }
  const conversations = (goesOn && heldConversations(cache)) || [];
  const merged = mergeResumed({ conversations, logs }, resumed);
  cache.setQueryData(conversationsKey, merged.conversations);
  for (const [id, log] of merged.logs) cache.setQueryData(logKey(id), log);
  for (const { changes } of resumed.conversations) for (const one of changes ?? []) holdQuoted(cache, one);
  for (const id of merged.forgotten) forget(cache, id);
  return goesOn;
}

/** Not (any more) this person's to read. */
function forgetAll(cache: QueryClient, conversationId: string): void {
  cache.removeQueries({ queryKey: logKey(conversationId) });
  cache.removeQueries({ queryKey: quotedKeys(conversationId) });
}

/** What is in view stays there until it was read again; the rest goes at once. */
function forget(cache: QueryClient, conversationId: string): void {
  const queryKey = logKey(conversationId);
  cache.removeQueries({ queryKey, type: 'inactive' });
  void cache.invalidateQueries({ queryKey });
  void cache.resetQueries({ queryKey: quotedKeys(conversationId) });
}
