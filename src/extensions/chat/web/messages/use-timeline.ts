import { useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Conversation } from '../../contract/conversations.ts';
import type { Message, MessagePlace } from '../../contract/messages.ts';
import type { Log } from '../sync/conversation-log.ts';
import { loadOlder, logKey, logQuery } from '../queries.ts';
import { mergeLogs } from './timeline.ts';

const together = (results: UseQueryResult<Log>[]) => ({
  logs: results.map(({ data }) => data),
  waits: results.some(({ isPending }) => isPending),
});

/** The messages of a conversation and of the asides held in it, in the order of time. */
export function useTimeline(conversation: Conversation, asides: readonly Conversation[]) {
  const cache = useQueryClient();
  const own = useQuery(logQuery(cache, conversation.id));
  const inView = asides.filter((aside) => own.data && reachesInto(own.data, aside));
  const others = useQueries({
    queries: inView.map((aside) => logQuery(cache, aside.id)),
    combine: together,
  });
  const waits = own.isPending || others.waits;
  const [isReady, setReady] = useState(false);
  // An aside that begins while one reads must not take the page away.
  if (!waits && !isReady) setReady(true);

  // The same messages are the same array until one of the logs changes.
  const idList = [conversation.id, ...inView.map((aside) => aside.id)].join(' ');
  const ids = useMemo(() => idList.split(' '), [idList]);
  const ownLog = own.data;
  const { messages, olderIn } = useMemo(
    () => mergeLogs(logsById(ids, [ownLog, ...others.logs])),
    [ids, ownLog, others.logs],
  );
  const older = useOlder(ids, olderIn);
  return { messages, ...older, isReady, error: own.error, retry: own.refetch };
}

function logsById(ids: readonly string[], logs: readonly (Log | undefined)[]): Map<string, Log> {
  const byId = new Map<string, Log>();
  ids.forEach((id, index) => {
    const log = logs[index];
    if (log) byId.set(id, log);
  });
  return byId;
}

/** Reads further back, one page of each conversation that is next. */
function useOlder(ids: readonly string[], olderIn: readonly string[]) {
  const cache = useQueryClient();
  const [older, setOlder] = useState<'waits' | 'coming' | 'failed'>('waits');
  const coming = useRef<Promise<boolean> | null>(null);

  const readPages = useCallback(
    (ids: readonly string[]): Promise<boolean> => {
      coming.current ??= (async () => {
        setOlder('coming');
        const read = await Promise.allSettled(ids.map((id) => loadOlder(cache, id)));
        const isRead = read.every(({ status }) => status === 'fulfilled');
        coming.current = null;
        setOlder(isRead ? 'waits' : 'failed');
        return isRead;
      })();
      return coming.current;
    },
    [cache],
  );

  /** Reads back until the message at a place is shown, or nothing older is left. */
  const readBackTo = useCallback(
    async (place: MessagePlace): Promise<void> => {
      const merged = () =>
        mergeLogs(
          logsById(
            ids,
            ids.map((id) => cache.getQueryData<Log>(logKey(id))),
          ),
        );
      let held = merged();
      while (held.olderIn.length > 0 && !held.messages.some((message) => isAt(message, place))) {
        if (!(await readPages(held.olderIn))) return;
        held = merged();
      }
    },
    [cache, ids, readPages],
  );

  return { older, hasOlder: olderIn.length > 0, readOlder: () => void readPages(olderIn), readBackTo };
}

const isAt = (message: Message, { conversationId, seq }: MessagePlace): boolean =>
  message.seq === seq && message.conversationId === conversationId;

/** False when all of the aside is older than what is held of its channel. */
function reachesInto(log: Log, { lastMessage }: Conversation): boolean {
  if (!lastMessage) return false;
  const first = log.messages[0];
  return !log.hasOlder || !first || lastMessage.postedAt >= first.postedAt;
}
