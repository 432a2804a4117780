import type { QueryClient } from '@tanstack/react-query';
import type { Signalled } from '../../../../platform/realtime/contract/frames.ts';
import type { LiveClient } from '../../../../platform/realtime/web/live-client.ts';
import {
  conversationTopic,
  conversationTopics,
  personTopic,
  typingSignal,
  type ChatEvent,
} from '../../contract/events.ts';
import type { OwnStates } from '../../contract/conversations.ts';
import type { Message, PostedMessage } from '../../contract/messages.ts';
import type { Resume, Resumed } from '../../contract/resume.ts';
import { followTopics } from './follow-topics.ts';
import { heldLife } from './held-life.ts';
import { heldConversations, takeEvent, takeResumed } from './held-chat.ts';
import { conversationsKey, conversationsQuery } from '../queries.ts';

export interface ChatSyncParts {
  live: LiveClient;
  cache: QueryClient;
  ownId: string;
  /** Asks the server for all that was missed since these changes. */
  resume(seen: Resume): Promise<Resumed>;
  /** Told after each resuming of all the conversations that are this person's; never of a line that failed. */
  onComplete(conversationIds: readonly string[]): void;
}

type TypingListener = (conversationId: string, userId: string) => void;

export interface ChatSync {
  /** Resolves once everything that has happened so far is in the cache. */
  catchUp(): Promise<void>;
  /** Takes in what the server has answered, as if its event had arrived: a message posted… */
  posted(answer: PostedMessage): void;
  /** …or edited, deleted, reacted to… */
  changed(message: Message): void;
  /** …or one's own state. */
  ownChanged(answer: OwnStates): void;
  /** Calls `listener` whenever somebody is heard to be writing to all of a conversation. */
  onTyping(listener: TypingListener): () => void;
  stop(): void;
}

const soonMs = 30;
const retryMs = 3_000;

/**
 * Keeps the list and the opened logs of the cache equal to the server's: hears every conversation of the person,
 * applies what it hears, and resumes whenever something may have been missed.
 */
export function startChatSync({ live, cache, ownId, resume, onComplete }: ChatSyncParts): ChatSync {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resuming = false;
  let again = false;
  let stopped = false;
  let waiting: (() => void)[] = [];
  const typingListeners = new Set<TypingListener>();

  const listen = (topic: string) =>
    live.subscribe(
      topic,
      // That somebody is writing changes nothing of what is held.
      ({ event, data }) => {
        if (event === typingSignal) tellTyping(topic, data as Signalled);
        else hear({ event, data } as ChatEvent);
      },
      () => resumeIn(soonMs),
      // Whatever happened before the server confirmed was not heard.
      () => resumeIn(soonMs),
    );
  const topics = followTopics(listen);

  function tellTyping(topic: string, { userId }: Signalled): void {
    for (const listener of [...typingListeners]) listener(topic.slice(conversationTopics.length), userId);
  }

  function hear(event: ChatEvent): void {
    if (!takeEvent(cache, event)) resumeIn(soonMs);
  }

  function followList(): void {
    const ids = heldConversations(cache)?.map((conversation) => conversation.id) ?? [];
    topics.follow([personTopic(ownId), ...ids.map(conversationTopic)]);
  }

  /** Calls of the same moment are one request; one that comes while another is on its way follows it. */
  function resumeIn(delayMs: number): void {
    if (stopped) return;
    again = resuming;
    if (resuming) return;
    clearTimeout(timer);
    timer = setTimeout(() => void resumeNow(), delayMs);
  }

  async function resumeNow(): Promise<void> {
    resuming = true;
    const caughtUp = waiting;
    waiting = [];
    const failed = await fetchMissed().then(
      () => false,
      () => true,
    );
    resuming = false;
    if (failed) waiting = [...caughtUp, ...waiting];
    else for (const resolve of caughtUp) resolve();
    // Without a line there is nothing to try: its return is told by the topics.
    if (failed && live.state() === 'open') resumeIn(retryMs);
    else if (again) resumeIn(soonMs);
  }

  async function fetchMissed(): Promise<void> {
    const list = await cache.ensureQueryData(conversationsQuery);
    const conversations = Object.fromEntries(list.map(({ id, rev }) => [id, rev]));
    const life = heldLife(cache);
    const resumed = await resume({ ...(life !== undefined && { life }), conversations });
    if (stopped) return;
    if (!takeResumed(cache, resumed)) again = true;
    onComplete(heldConversations(cache)!.map(({ id }) => id));
  }

  const stopWatching = cache.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryHash === conversationsHash) followList();
  });
  followList();

  return {
    catchUp: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        resumeIn(0);
      }),
    posted({ message, own }) {
      const { conversationId, rev } = message;
      // First, so that one's own words never count as new.
      if (own) hear({ event: 'own.changed', data: { changes: [{ conversationId, own }] } });
      hear({ event: 'message.posted', data: { conversationId, rev, previousRev: rev - 1, message } });
    },
    changed(message) {
      const { conversationId, rev, seq } = message;
      hear({ event: 'message.changed', data: { conversationId, rev, previousRev: rev - 1, seq, message } });
    },
    onTyping(listener) {
      typingListeners.add(listener);
      return () => typingListeners.delete(listener);
    },
    ownChanged: (data) => hear({ event: 'own.changed', data }),
    stop() {
      stopped = true;
      clearTimeout(timer);
      stopWatching();
      topics.stop();
    },
  };
}

const conversationsHash = JSON.stringify(conversationsKey);
