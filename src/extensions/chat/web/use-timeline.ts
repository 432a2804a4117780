import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Conversation } from '../contract/conversations.ts';
import type { Log } from './conversation-log.ts';
import { loadOlder, logQuery } from './queries.ts';
import { mergeLogs } from './timeline.ts';

/** The messages of a conversation and of the asides held in it, in the order of time. */
export function useTimeline(conversation: Conversation, asides: readonly Conversation[]) {
  const cache = useQueryClient();
  const own = useQuery(logQuery(cache, conversation.id));
  const inView = asides.filter((aside) => own.data && reachesInto(own.data, aside));
  const others = useQueries({ queries: inView.map((aside) => logQuery(cache, aside.id)) });
  const waits = own.isPending || others.some((query) => query.isPending);
  const [isReady, setReady] = useState(false);
  // An aside that begins while one reads must not take the page away.
  if (!waits && !isReady) setReady(true);

  const logs = new Map<string, Log>();
  if (own.data) logs.set(conversation.id, own.data);
  inView.forEach((aside, index) => {
    const log = others[index]?.data;
    if (log) logs.set(aside.id, log);
  });
  const { messages, olderIn } = mergeLogs(logs);
  return { messages, ...useOlder(olderIn), isReady, error: own.error, retry: own.refetch };
}

/** Reads further back, one page of each conversation that is next. */
function useOlder(olderIn: readonly string[]) {
  const cache = useQueryClient();
  const [older, setOlder] = useState<'waits' | 'coming' | 'failed'>('waits');
  async function readOlder() {
    if (older === 'coming') return;
    setOlder('coming');
    const read = await Promise.allSettled(olderIn.map((id) => loadOlder(cache, id)));
    setOlder(read.every(({ status }) => status === 'fulfilled') ? 'waits' : 'failed');
  }
  return { older, hasOlder: olderIn.length > 0, readOlder: () => void readOlder() };
}

/** False when all of the aside is older than what is held of its channel. */
function reachesInto(log: Log, { lastMessage }: Conversation): boolean {
  if (!lastMessage) return false;
  const first = log.messages[0];
  return !log.hasOlder || !first || lastMessage.postedAt >= first.postedAt;
}
