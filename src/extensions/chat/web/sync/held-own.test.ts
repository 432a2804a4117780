import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it } from 'vitest';
import type { Conversation } from '../../contract/conversations.ts';
import { takeEvent } from './held-chat.ts';
import { guessOwn } from './held-own.ts';
import { newestPlace } from '../list/newest-place.ts';
import { conversationsKey } from '../queries.ts';
import { sampleConversation, sampleOwn } from '../test-samples.ts';
import { unreadByEntry, unreadOfAll } from '../unread.ts';

let cache: QueryClient;
const held = () => cache.getQueryData<Conversation[]>(conversationsKey)!;
const ownOf = (id: string) => held().find((one) => one.id === id)!.own;
const loved = new Map([['c', { isFavorite: true }]]);

beforeEach(() => {
  cache = new QueryClient();
  cache.setQueryData(conversationsKey, [sampleConversation(), sampleConversation({ id: 'd' })]);
});

it('a guess is shown at once and leaves the rest as it is', () => {
  const other = held()[1];
  guessOwn(cache, loved);
  expect(ownOf('c')).toEqual(sampleOwn({ isFavorite: true }));
  expect(held()[1]).toBe(other);
});

it('a guess is taken back when the server refuses', () => {
  const takeBack = guessOwn(cache, loved);
  takeBack();
  expect(ownOf('c')).toEqual(sampleOwn());
});

it('what the server has said meanwhile stands, guess or no guess', () => {
  const takeBack = guessOwn(cache, loved);
  const own = sampleOwn({ rev: 1, isMuted: true });
  takeEvent(cache, { event: 'own.changed', data: { changes: [{ conversationId: 'c', own }] } });
  expect(ownOf('c')).toEqual(own);
  takeBack();
  expect(ownOf('c')).toEqual(own);
});

it('what is muted is counted for its row and not for the menu bar, its asides neither', () => {
  const all = [
    sampleConversation({ lastSeq: 3 }),
    sampleConversation({ id: 'm', lastSeq: 5, own: sampleOwn({ isMuted: true }) }),
    sampleConversation({ id: 'a', kind: 'aside', parentId: 'm', lastSeq: 2 }),
    sampleConversation({ id: 'b', kind: 'aside', parentId: 'c', lastSeq: 4, own: sampleOwn({ readSeq: 3 }) }),
  ];
  expect([...unreadByEntry(all)]).toEqual([
    ['c', 4],
    ['m', 7],
  ]);
  expect(unreadOfAll(all)).toBe(4);
});

it('the newest place is that of the channel or of an aside in it, whichever spoke last', () => {
  const last = (seq: number, postedAt: string) => ({
    lastMessage: { seq, authorId: 'u1', text: '', files: 0, isDeleted: false, postedAt },
  });
  const channel = sampleConversation({ lastSeq: 2, ...last(2, '2026-11-23T09:00:00.000Z') });
  const aside = { ...sampleConversation({ id: 'a', parentId: 'c' }), ...last(1, '2026-11-23T10:00:00.000Z') };
  expect(newestPlace(channel, [channel, aside])).toEqual({ conversationId: 'a', seq: 1 });
  expect(newestPlace(channel, [channel])).toEqual({ conversationId: 'c', seq: 2 });
  expect(newestPlace(sampleConversation(), [channel])).toBeNull();
});
