import { describe, expect, it } from 'vitest';
import type { ConversationKind } from '../../contract/conversations.ts';
import { readersOf } from './readers.ts';
import { sampleConversation } from '../test-samples.ts';

const conversation = (kind: ConversationKind, people: string[]) =>
  sampleConversation({ kind, members: people.map((userId) => ({ userId, role: 'member' })) });

const channel = conversation('channel', ['me', 'a', 'b']);
const direct = conversation('direct', ['me', 'a']);

describe('readersOf', () => {
  it.each([
    ['everybody in the channel', channel, [], 'conversation', ['a', 'b']],
    ['an aside to one of them', channel, ['a'], 'aside', ['a']],
    ['an aside, each once and never oneself', channel, ['a', 'b', 'a', 'me'], 'aside', ['a', 'b']],
    ['a private discussion with somebody outside', channel, ['a', 'x'], 'direct', ['a', 'x']],
    ['the other one of a private discussion', direct, [], 'conversation', ['a']],
    ['the same discussion, when its people are named', direct, ['a'], 'conversation', ['a']],
    ['another discussion, when somebody more is named', direct, ['a', 'b'], 'direct', ['a', 'b']],
    ['another discussion, when somebody else is named', direct, ['b'], 'direct', ['b']],
  ] as const)('says: %s', (_name, written, recipients, kind, people) => {
    expect(readersOf(written, recipients, 'me')).toEqual({ kind, people });
  });
});
