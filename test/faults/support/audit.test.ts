import { expect, test } from 'vitest';
import type { Message } from '../../../src/extensions/chat/contract/messages.ts';
import { audit, type Finding } from './audit.ts';
import type { ChatRows } from './read-chat-rows.ts';
import type { Sent } from './writers.ts';

type Row = ChatRows['messages'][number];

const row = (seq: number, changed: Partial<Row> = {}): Row => ({
  ...{ id: `m${seq}`, conversation_id: 'c', seq, rev: seq, author_id: 'u1' },
  ...{ client_id: `client-${seq}`, text: `text ${seq}`, ...changed },
});

/** Acknowledged in the order of their places, each before the next is sent. */
const sent = (seq: number, changed: Partial<Sent> = {}): Sent => ({
  ...{ authorId: 'u1', clientId: `client-${seq}`, text: `text ${seq}`, sentAt: seq - 1, acknowledgedAt: seq },
  acknowledged: [answer(seq, `m${seq}`)],
  ...changed,
});

const answer = (seq: number, id: string) => ({ id, seq, conversationId: 'c' }) as Message;

const rows = (messages: Row[], last_seq = messages.length, last_rev = last_seq): ChatRows => ({
  conversations: [{ id: 'c', last_seq, last_rev }],
  messages,
});

/** One message was there before anybody wrote. */
const before = rows([row(1)]);

const found = (after: Row[], said: Sent[], last_seq?: number, last_rev?: number): Finding['what'][] =>
  audit(before, rows(after, last_seq, last_rev), said).map(({ what }) => what);

test('nothing is found where all is well, answers that never came included', () => {
  const { acknowledgedAt: _never, ...unheard } = sent(4, { acknowledged: [] });
  expect(found([row(1), row(2), row(3), row(4)], [sent(2), sent(3), unheard])).toEqual([]);
  expect(found([row(1), row(2)], [sent(2), { ...unheard, sentAt: 2 }])).toEqual([]);
});

test.each<[Finding['what'], Finding['what'][]]>([
  ['lost', found([row(1)], [sent(2)])],
  ['changed', found([row(1), row(2, { text: 'text 3' })], [sent(2), sent(3, { acknowledged: [] })])],
  ['changed', found([row(1), row(2)], [sent(2, { acknowledged: [answer(3, 'm2')] })])],
  ['doubled', found([row(1), row(2), row(3, { text: 'text 2' })], [sent(2)])],
  ['doubled', found([row(1), row(2)], [sent(2, { acknowledged: [answer(2, 'm2'), answer(2, 'other')] })])],
  ['unknown', found([row(1), row(2)], [])],
  [
    'order',
    found(
      [row(1), row(2, { text: 'text 3', id: 'm3' }), row(3, { text: 'text 2', id: 'm2' })],
      [sent(2, { acknowledged: [answer(3, 'm2')] }), sent(3, { acknowledged: [answer(2, 'm3')] })],
    ),
  ],
  ['places', found([row(1), row(3)], [sent(3)], 3)],
  ['counters', found([row(1), row(2)], [sent(2)], 3)],
  ['counters', found([row(1), row(2)], [sent(2)], 2, 5)],
  ['counters', found([row(1), row(2, { rev: 1 })], [sent(2)])],
])('%s', (what, all) => {
  expect(all).toContain(what);
});
