import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../contract/messages.ts';
import type { Log } from './conversation-log.ts';
import { sampleMessage } from './test-samples.ts';
import { firstNew, mergeLogs, timelineOf } from './timeline.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString();

const message = (conversationId: string, seq: number, minute: number, authorId = 'u1') =>
  sampleMessage(seq, { conversationId, authorId, postedAt: at(minute) });

const idsOf = (messages: readonly Message[]) => messages.map(({ id }) => id);
const rules = { dayOf: (moment: string) => moment.slice(0, 10), firstNewId: null };

describe('mergeLogs', () => {
  it('puts asides among the messages of their channel by time', () => {
    const { messages, olderIn } = mergeLogs(
      new Map<string, Log>([
        ['ch', { messages: [message('ch', 1, 0), message('ch', 2, 10)], hasOlder: false }],
        ['aside', { messages: [message('aside', 1, 5)], hasOlder: false }],
      ]),
    );
    expect([idsOf(messages), olderIn]).toEqual([['ch-1', 'aside-1', 'ch-2'], []]);
  });

  it('shows nothing older than what is known of every log, and says which one to read next', () => {
    const { messages, olderIn } = mergeLogs(
      new Map<string, Log>([
        ['ch', { messages: [message('ch', 1, 0), message('ch', 2, 10)], hasOlder: false }],
        ['aside', { messages: [message('aside', 51, 5), message('aside', 52, 20)], hasOlder: true }],
      ]),
    );
    expect([idsOf(messages), olderIn]).toEqual([['aside-51', 'ch-2', 'aside-52'], ['aside']]);
  });

  it('never exchanges two messages of one conversation, whatever their moments', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 });
    const logOf = (id: string, times: number[]): Log => ({
      messages: times.toSorted((a, b) => a - b).map((minute, index) => message(id, index + 1, minute)),
      hasOlder: false,
    });
    fc.assert(
      fc.property(minutes, minutes, (one, other) => {
        const logs = new Map([
          ['ch', logOf('ch', one)],
          ['aside', logOf('aside', other)],
        ]);
        const { messages } = mergeLogs(logs);
        expect(messages).toHaveLength(one.length + other.length);
        for (const [id, log] of logs) {
          expect(messages.filter(({ conversationId }) => conversationId === id)).toEqual(log.messages);
        }
      }),
    );
  });
});

describe('timelineOf', () => {
  it('groups neighbours of one author within five minutes', () => {
    const items = timelineOf(
      [message('ch', 1, 0), message('ch', 2, 5), message('ch', 3, 11), message('ch', 4, 12, 'u2')],
      rules,
    );
    const groups = items.flatMap((item) => (item.kind === 'messages' ? [idsOf(item.messages)] : []));
    expect(groups).toEqual([['ch-1', 'ch-2'], ['ch-3'], ['ch-4']]);
  });

  it('does not group a word to some with a word to all', () => {
    const items = timelineOf([message('ch', 1, 0), message('aside', 1, 1)], rules);
    expect(items.map((item) => item.kind)).toEqual(['day', 'messages', 'messages']);
  });

  it('starts each day with its date, and groups nothing over midnight', () => {
    const items = timelineOf([message('ch', 1, 957), message('ch', 2, 961)], rules);
    expect(items.map((item) => (item.kind === 'day' ? item.day : item.kind))).toEqual([
      ...['2026-11-23', 'messages', '2026-11-24', 'messages'],
    ]);
  });

  it('draws the line of what is new before the first new message, inside a group as well', () => {
    const items = timelineOf([message('ch', 1, 0), message('ch', 2, 1)], { ...rules, firstNewId: 'ch-2' });
    expect(items.map((item) => item.kind)).toEqual(['day', 'messages', 'new', 'messages']);
  });
});

describe('firstNew', () => {
  const messages = [message('ch', 1, 0), message('aside', 1, 1, 'u2'), message('ch', 2, 2, 'u2')];
  const mark = (readSeq: number, lastSeq: number) => ({ readSeq, lastSeq });

  it.each([
    ['nothing when everything was read', { ch: mark(2, 2), aside: mark(1, 1) }, null],
    ['the first unread one, in an aside as well', { ch: mark(1, 2), aside: mark(0, 1) }, 'aside-1'],
    ['never one’s own', { ch: mark(0, 2), aside: mark(1, 1) }, 'ch-2'],
    ['nothing that came after opening', { ch: mark(1, 1), aside: mark(0, 0) }, null],
    ['nothing of a conversation that began after opening', { ch: mark(2, 2) }, null],
  ])('is %s', (_name, opened, expected) => {
    expect(firstNew(messages, new Map(Object.entries(opened)), 'u1')).toBe(expected);
  });
});
