import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveClient, LiveEvent } from '../../../../platform/realtime/web/live-client.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { conversationTopic, personTopic, typingSignal } from '../../contract/events.ts';
import type { Resume, Resumed } from '../../contract/resume.ts';
import { startChatSync } from './chat-sync.ts';
import { holdLife } from './held-life.ts';
import { conversationsKey, logKey } from '../queries.ts';
import { sampleConversation, sampleMessage, sampleOwn } from '../test-samples.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const conversation = (id: string, rev = 0): Conversation =>
  sampleConversation({ id, name: id, lastSeq: rev, rev });

const message = (seq: number) => sampleMessage(seq, { authorId: 'her' });

const nothing: Resumed = { life: 'one', conversations: [], lost: [], own: [] };

/** A device that holds `held`, on a live line that the test plays. */
function device(held: Conversation[], answer: Resumed = nothing) {
  const listeners = new Map<string, { hear: (event: LiveEvent) => void; stands: () => void }>();
  let state: 'open' | 'connecting' = 'open';
  const live: LiveClient = {
    subscribe(topic, hear, _onRefused, onStanding) {
      listeners.set(topic, { hear, stands: () => onStanding?.() });
      return () => listeners.delete(topic);
    },
    signal: () => undefined,
    onResume: () => () => undefined,
    state: () => state,
    onStateChange: () => () => undefined,
    close: () => undefined,
  };
  const cache = new QueryClient();
  cache.setQueryData(conversationsKey, held);
  holdLife(cache, 'one');
  const resume = vi.fn((_seen: Resume) => Promise.resolve(answer));
  const onTyping = vi.fn();
  const onComplete = vi.fn();
  const sync = startChatSync({ live, cache, ownId: 'me', resume, onComplete });
  sync.onTyping(onTyping);
  const posted = (seq: number) =>
    listeners.get(conversationTopic('c'))!.hear({
      topic: conversationTopic('c'),
      event: 'message.posted',
      data: { conversationId: 'c', rev: seq, previousRev: seq - 1, message: message(seq) },
    });
  const typing = () =>
    listeners
      .get(conversationTopic('c'))!
      .hear({ topic: conversationTopic('c'), event: typingSignal, data: { userId: 'her' } });
  return {
    ...{ sync, cache, resume, posted, typing, onTyping, onComplete },
    topics: () => [...listeners.keys()],
    stands: (topic: string) => listeners.get(topic)!.stands(),
    cut: () => (state = 'connecting'),
    list: () => cache.getQueryData<Conversation[]>(conversationsKey)!,
  };
}

const settle = () => vi.advanceTimersByTimeAsync(100);

describe('a device', () => {
  it('hears its person and every conversation of the list, and follows the list', async () => {
    const { sync, cache, topics } = device([conversation('c')]);
    expect(topics()).toEqual([personTopic('me'), conversationTopic('c')]);
    cache.setQueryData(conversationsKey, [conversation('d')]);
    await settle();
    expect(topics()).toEqual([personTopic('me'), conversationTopic('d')]);
    sync.stop();
    expect(topics()).toEqual([]);
  });

  it('applies what it hears to the list and to the messages that are open', () => {
    const { cache, posted, list } = device([conversation('c')]);
    cache.setQueryData(logKey('c'), { messages: [], hasOlder: false });
    posted(1);
    expect(list()[0]).toMatchObject({ lastSeq: 1, rev: 1 });
    expect(cache.getQueryData(logKey('c'))).toEqual({ messages: [message(1)], hasOlder: false });
  });

  it('tells who is writing where, and asks for nothing because of it', async () => {
    const { typing, resume, list, onTyping } = device([conversation('c', 4)]);
    typing();
    await settle();
    expect(onTyping.mock.calls).toEqual([['c', 'her']]);
    expect(resume).not.toHaveBeenCalled();
    expect(list()).toEqual([conversation('c', 4)]);
  });

  it('asks for what was missed once its topics stand, all of the same moment at once', async () => {
    const { stands, resume } = device([conversation('c', 4)]);
    stands(personTopic('me'));
    stands(conversationTopic('c'));
    await settle();
    expect(resume.mock.calls).toEqual([[{ life: 'one', conversations: { c: 4 } }]]);
  });

  it('fetches a hole at once, and goes on from there', async () => {
    const changes = [message(1), message(2)];
    const answer = { ...nothing, conversations: [{ conversation: conversation('c', 2), changes }] };
    const { cache, posted, resume, list } = device([conversation('c')], answer);
    cache.setQueryData(logKey('c'), { messages: [], hasOlder: false });
    posted(2);
    expect(list()[0]?.rev).toBe(0);
    await settle();
    expect(resume).toHaveBeenCalledTimes(1);
    posted(3);
    expect(list()[0]).toMatchObject({ rev: 3, lastSeq: 3 });
    expect(cache.getQueryData(logKey('c'))).toEqual({
      messages: [message(1), message(2), message(3)],
      hasOlder: false,
    });
    await settle();
    expect(resume).toHaveBeenCalledTimes(1);
  });

  it('takes an acknowledged message in even when its event never comes', () => {
    const { sync, list } = device([conversation('c')]);
    sync.posted({ message: { ...message(1), authorId: 'me' }, own: sampleOwn({ rev: 1, readSeq: 1 }) });
    expect(list()[0]).toMatchObject({ lastSeq: 1, rev: 1, own: { readSeq: 1 } });
  });

  it('resumes again for what happened while it was resuming', async () => {
    const { stands, resume } = device([conversation('c')]);
    let answer = (_resumed: Resumed) => {};
    resume.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    stands(personTopic('me'));
    await settle();
    stands(conversationTopic('c'));
    await settle();
    expect(resume).toHaveBeenCalledTimes(1);
    answer(nothing);
    await settle();
    expect(resume).toHaveBeenCalledTimes(2);
  });

  it('tries again when the server failed, and waits for the line when there is none', async () => {
    const { stands, resume, cut } = device([conversation('c')]);
    resume.mockRejectedValueOnce(new Error('500'));
    stands(personTopic('me'));
    await settle();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(resume).toHaveBeenCalledTimes(2);
    cut();
    resume.mockRejectedValueOnce(new Error('offline'));
    stands(personTopic('me'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(resume).toHaveBeenCalledTimes(3);
  });

  it('lets go of all that it read in another life of the base, and asks for what came meanwhile', async () => {
    const restored = { ...conversation('c', 2), own: sampleOwn({ rev: 1, readSeq: 1 }) };
    const held = { ...conversation('c', 5), own: sampleOwn({ rev: 9, readSeq: 5 }) };
    const answer = { ...nothing, life: 'two', conversations: [{ conversation: restored, changes: null }] };
    const { sync, cache, resume, list } = device([held, conversation('gone', 3)], answer);
    cache.setQueryData(logKey('c'), { messages: [message(5)], hasOlder: false });
    void sync.catchUp();
    await vi.advanceTimersByTimeAsync(0);
    expect([list(), cache.getQueryData(logKey('c'))]).toEqual([[restored], undefined]);
    await settle();
    expect(resume.mock.calls.map(([seen]) => seen)).toEqual([
      { life: 'one', conversations: { c: 5, gone: 3 } },
      { life: 'two', conversations: { c: 2 } },
    ]);
  });

  it('has caught up only when the answer is in', async () => {
    const added = { ...nothing, conversations: [{ conversation: conversation('d'), changes: null }] };
    const { sync, resume, list, topics } = device([conversation('c')], added);
    resume.mockRejectedValueOnce(new Error('500'));
    let hasCaughtUp = false;
    const caughtUp = sync.catchUp().then(() => (hasCaughtUp = true));
    await settle();
    expect(hasCaughtUp).toBe(false);
    await vi.advanceTimersByTimeAsync(3_000);
    await caughtUp;
    expect(list().map(({ id }) => id)).toEqual(['c', 'd']);
    expect(topics()).toContain(conversationTopic('d'));
  });

  it('removes what is lost, its messages included', async () => {
    const held = [conversation('c'), conversation('d')];
    const { sync, cache, list, onComplete, resume } = device(held, { ...nothing, lost: ['c'] });
    resume.mockRejectedValueOnce(new Error('offline'));
    cache.setQueryData(logKey('c'), { messages: [message(1)], hasOlder: false });
    void sync.catchUp();
    await settle();
    // Nothing is lost by a line that fails.
    expect(onComplete).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3_000);
    expect([list(), cache.getQueryData(logKey('c'))]).toEqual([[conversation('d')], undefined]);
    expect(onComplete.mock.calls).toEqual([[['d']]]);
  });
});
