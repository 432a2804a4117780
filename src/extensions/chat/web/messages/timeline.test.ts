import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../contract/messages.ts';
import type { Log } from '../sync/conversation-log.ts';
import type { Unsent } from '../outbox/unsent.ts';
import { sampleConversation, sampleMessage } from '../test-samples.ts';
import { firstNew, mergeLogs, newsSince, timelineOf, type TimelineItem } from './timeline.ts';
import { waitingOf } from './waiting-of.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString();

const message = (conversationId: string, seq: number, minute: number, authorId = 'u1') =>
  sampleMessage(seq, { conversationId, authorId, postedAt: at(minute) });

const idsOf = (messages: readonly Message[]) => messages.map(({ id }) => id);
const dayOf = (moment: string) => moment.slice(0, 10);
const rules = { dayOf, firstNewId: null, direction: 'newest-last' as const };

/** What stands there, a group of messages as the ids of its messages. */
function shape(items: readonly TimelineItem[]): (string | string[])[] {
  const shapes: (string | string[])[] = [];
  for (const item of items) {
    const group = shapes.at(-1);
    if (item.kind === 'day' || item.kind === 'new') shapes.push(item.kind === 'day' ? item.day : 'new');
    else if (item.place.isFirst || !Array.isArray(group)) shapes.push([item.message.id]);
    else group.push(item.message.id);
  }
  return shapes;
}

const membersOf = (...ids: string[]) => ids.map((userId) => ({ userId, role: 'member' as const }));

const unsent: Unsent = {
  ...{ clientId: 'x', conversationId: 'ch', recipients: [], body: null, files: [], replyTo: null },
  ...{ writtenAt: at(13), problem: null },
};

describe('waitingOf', () => {
  const channel = sampleConversation({ id: 'ch', members: membersOf('u1', 'u2', 'u3') });
  const aside = sampleConversation({ id: 'a', kind: 'aside', members: membersOf('u1', 'u2') });
  const wider = sampleConversation({ id: 'b', kind: 'aside', members: membersOf('u1', 'u2', 'u3') });
  it.each([
    ['to all in the discussion', [], 'ch', undefined],
    ['to those of an aside', ['u2'], 'a', ['u2', 'u1']],
    ['to people who have no aside yet', ['u3'], 'u1 u3', ['u3', 'u1']],
    ['to somebody outside', ['u9'], 'elsewhere', undefined],
  ])('tells a message %s', (_name, recipients, conversationId, people) => {
    const waiting = waitingOf({ ...unsent, recipients }, channel, [wider, aside], 'u1');
    expect(waiting.conversationId).toBe(conversationId);
    expect(waiting.asideOf?.map(({ userId }) => userId)).toEqual(people);
  });
});

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
  const grouped = [
    ...[message('ch', 1, 0), message('ch', 2, 5), message('ch', 3, 11)],
    message('ch', 4, 12, 'u2'),
  ];

  it('groups neighbours of one author within five minutes', () => {
    expect(shape(timelineOf(grouped, rules))).toEqual(['2026-11-23', ['ch-1', 'ch-2'], ['ch-3'], ['ch-4']]);
  });

  it('makes the same groups when the newest stand first', () => {
    const items = timelineOf(grouped, { ...rules, direction: 'newest-first' });
    expect(shape(items)).toEqual(['2026-11-23', ['ch-4'], ['ch-3'], ['ch-2', 'ch-1']]);
  });

  it('knows where a group ends, in both directions', () => {
    for (const direction of ['newest-last', 'newest-first'] as const) {
      const items = timelineOf(grouped, { ...rules, direction }).filter((item) => item.kind === 'message');
      items.forEach((item, at) => {
        const next = items[at + 1];
        expect(item.place.isLast).toBe(next === undefined || next.place.isFirst);
      });
    }
  });

  it.each([
    ['newest-last', ['2026-11-23', ['ch-1'], ['ch-4', 'sending'], ['aside']]],
    ['newest-first', ['2026-11-23', ['aside'], ['sending', 'ch-4'], ['ch-1']]],
  ] as const)('stands where it will once it is there: %s', (direction, expected) => {
    const conversation = sampleConversation({ id: 'ch', members: membersOf('u1', 'u2') });
    const onItsWay = (clientId: string, recipients: string[]) =>
      waitingOf({ ...unsent, clientId, recipients }, conversation, [], 'u2');
    const messages = [message('ch', 1, 0), message('ch', 4, 12, 'u2')];
    const waiting = [onItsWay('sending', []), onItsWay('aside', ['u1'])];
    expect(shape(timelineOf([...messages, ...waiting], { ...rules, direction }))).toEqual(expected);
  });

  it('does not group a word to some with a word to all', () => {
    const items = timelineOf([message('ch', 1, 0), message('aside', 1, 1)], rules);
    expect(shape(items)).toEqual(['2026-11-23', ['ch-1'], ['aside-1']]);
  });

  const overMidnight = [message('ch', 1, 957), message('ch', 2, 961)];
  it.each([
    ['newest-last', ['2026-11-23', ['ch-1'], '2026-11-24', ['ch-2']]],
    ['newest-first', ['2026-11-24', ['ch-2'], '2026-11-23', ['ch-1']]],
  ] as const)(
    'starts each day with its date, and groups nothing over midnight: %s',
    (direction, expected) => {
      expect(shape(timelineOf(overMidnight, { ...rules, direction }))).toEqual(expected);
    },
  );

  it.each([
    ['newest-last', 'ch-2', ['2026-11-23', ['ch-1'], 'new', ['ch-2', 'ch-3']]],
    ['newest-first', 'ch-2', ['2026-11-23', ['ch-3', 'ch-2'], 'new', ['ch-1']]],
    ['newest-last', 'ch-1', ['2026-11-23', 'new', ['ch-1', 'ch-2', 'ch-3']]],
    ['newest-first', 'ch-1', ['2026-11-23', ['ch-3', 'ch-2', 'ch-1'], 'new']],
  ] as const)('draws the line between what is new and what is not: %s, %s', (direction, id, expected) => {
    const messages = [message('ch', 1, 0), message('ch', 2, 1), message('ch', 3, 2)];
    expect(shape(timelineOf(messages, { dayOf, firstNewId: id, direction }))).toEqual(expected);
  });

  it('draws the line of what is new above the day it begins with, or below it', () => {
    const last = timelineOf(overMidnight, { ...rules, firstNewId: 'ch-2' });
    expect(shape(last)).toEqual(['2026-11-23', ['ch-1'], '2026-11-24', 'new', ['ch-2']]);
    const first = timelineOf(overMidnight, { dayOf, firstNewId: 'ch-2', direction: 'newest-first' });
    expect(shape(first)).toEqual(['2026-11-24', ['ch-2'], 'new', '2026-11-23', ['ch-1']]);
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

  it('is the message that was marked as unread, even one’s own, and nothing before it', () => {
    const chosen = new Map([['ch', { readSeq: 0, lastSeq: 2, isChosen: true as const }]]);
    expect(firstNew(messages, chosen, 'u1')).toBe('ch-1');
    const later = new Map([['ch', { readSeq: 1, lastSeq: 2, isChosen: true as const }]]);
    expect(firstNew(messages, later, 'u2')).toBe('ch-2');
  });
});

it('counts what came from others since the newest that was seen', () => {
  const messages = [
    ...[message('ch', 1, 0, 'u2'), message('ch', 2, 1, 'u2'), message('ch', 3, 2), message('ch', 4, 3, 'u2')],
    { ...message('ch', 5, 4, 'u2'), deletedAt: at(5) },
  ];
  expect(newsSince(messages, 'ch-1', 'u1')).toBe(2);
  expect(newsSince(messages, 'ch-5', 'u1')).toBe(0);
  expect(newsSince(messages, null, 'u1')).toBe(0);
});
