import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conversation, OwnState } from '../../contract/conversations.ts';
import type { ChatEvent } from '../../contract/events.ts';
import { previewOf, type Message } from '../../contract/messages.ts';
import type { Resumed } from '../../contract/resume.ts';
import { applyEvent, type Held } from './apply-event.ts';
import { mergeResumed } from './merge-resumed.ts';
import { sampleConversation, sampleMessage, sampleOwn, saying } from '../test-samples.ts';

/** What may happen in the conversation; the reader is u1. */
type Step =
  | { do: 'post'; by: 'u1' | 'u2' | 'u3' }
  | { do: 'rename'; to: string }
  | { do: 'members'; guest: boolean }
  | { do: 'edit' | 'delete' | 'react'; at: number }
  | { do: 'read' | 'unread'; upTo: number };

const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('post' as const), by: fc.constantFrom('u1', 'u2', 'u3') }),
    fc.record({ do: fc.constant('rename' as const), to: fc.constantFrom('Un', 'Deux') }),
    fc.record({ do: fc.constant('members' as const), guest: fc.boolean() }),
    fc.record({ do: fc.constantFrom('edit', 'delete', 'react'), at: fc.nat({ max: 30 }) }),
    fc.record({ do: fc.constantFrom('read', 'unread'), upTo: fc.nat({ max: 30 }) }),
  ),
  { maxLength: 25 },
);

const pageSize = 6;

interface World {
  rev: number;
  name: string;
  guest: boolean;
  own: OwnState;
  messages: Message[];
}

const empty: World = { rev: 0, name: 'Un', guest: false, own: sampleOwn(), messages: [] };

/** The server after a step, told independently of the code under test, and the event that it publishes. */
function after(world: World, step: Step): [World, ChatEvent[]] {
  if ('upTo' in step) return moved(world, step);
  const rev = world.rev + 1;
  const change = { conversationId: 'c', rev, previousRev: world.rev };
  if (step.do === 'post') {
    const message = said(step.by, world.messages.length + 1, rev);
    const next = { ...world, rev, messages: [...world.messages, message] };
    const posted: ChatEvent = { event: 'message.posted', data: { ...change, message } };
    if (step.by !== 'u1') return [next, [posted]];
    const [read, events] = moved(next, { do: 'read', upTo: message.seq });
    return [read, [...events, posted]];
  }
  if ('at' in step) return changed(world, step, change);
  const next = step.do === 'rename' ? { ...world, rev, name: step.to } : { ...world, rev, guest: step.guest };
  const { name, color, access, history, archivedAt, members } = described(next);
  const facts = { name, color, access, history, archivedAt, members };
  return [next, [{ event: 'conversation.changed', data: { ...change, ...facts } }]];
}

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString();

const said = (authorId: string, seq: number, rev: number) =>
  sampleMessage(seq, { rev, authorId, postedAt: at(seq) });

/** The reader's mark goes forward by reading, and back by marking as unread. */
function moved(world: World, step: { do: 'read' | 'unread'; upTo: number }): [World, ChatEvent[]] {
  const { own, messages } = world;
  const wanted = step.do === 'read' ? Math.min(step.upTo, messages.length) : step.upTo;
  const moves = step.do === 'read' ? wanted > own.readSeq : wanted < own.readSeq;
  if (!moves) return [world, []];
  const next = { ...own, rev: own.rev + 1, readSeq: wanted };
  const changes = [{ conversationId: 'c', own: next }];
  return [{ ...world, own: next }, [{ event: 'own.changed', data: { changes } }]];
}

/** One message becomes another in its place; nothing happens where there is none. */
function changed(
  world: World,
  step: { do: 'edit' | 'delete' | 'react'; at: number },
  change: { conversationId: string; rev: number; previousRev: number },
): [World, ChatEvent[]] {
  const before = world.messages[step.at];
  if (!before) return [world, []];
  const { rev } = change;
  const becomes: Record<typeof step.do, Partial<Message>> = {
    edit: { body: saying(`changé ${rev}`), editedAt: at(rev) },
    delete: { body: null, reactions: [], deletedAt: at(rev) },
    react: { reactions: [{ emoji: '👍', userIds: ['u2'] }] },
  };
  const message = { ...before, ...becomes[step.do], rev };
  const messages = world.messages.with(step.at, message);
  const data = { ...change, seq: message.seq, message };
  return [{ ...world, rev, messages }, [{ event: 'message.changed', data }]];
}

function described(world: World): Conversation {
  const last = world.messages.at(-1);
  return sampleConversation({
    name: world.name,
    members: ['u1', 'u2', ...(world.guest ? ['u3'] : [])].map((userId) => ({ userId, role: 'member' })),
    lastSeq: world.messages.length,
    rev: world.rev,
    own: world.own,
    lastMessage: last ? previewOf(last) : null,
  });
}

/** What a device holds that loads the list and the newest page now. */
const loaded = (world: World): Held => ({
  conversations: [described(world)],
  log: { messages: world.messages.slice(-pageSize), hasOlder: world.messages.length > pageSize },
});

/** Loaded at some moment, a device keeps the messages it had; a fresh one holds the newest page only. */
function withoutOlderPart(held: Held, fresh: Held): Held {
  const first = fresh.log!.messages[0]?.seq ?? 0;
  const messages = held.log!.messages.filter((message) => message.seq >= first);
  return { ...held, log: { messages, hasOlder: fresh.log!.hasOlder } };
}

/** Each step's world, and the events that lead to it from the one before. */
function run(all: readonly Step[]): { worlds: World[]; events: ChatEvent[][] } {
  const worlds = [empty];
  const events: ChatEvent[][] = [];
  for (const step of all) {
    const [next, published] = after(worlds.at(-1)!, step);
    worlds.push(next);
    events.push(published);
  }
  return { worlds, events };
}

const applyAll = (held: Held, events: readonly ChatEvent[][]): Held =>
  events.flat().reduce((before, event) => {
    const next = applyEvent(before, event);
    if (!next) throw new Error(`missed something before ${JSON.stringify(event)}`);
    return next;
  }, held);

describe('a held page', () => {
  it('plus its events equals a freshly loaded one', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (all, moment) => {
        const { worlds, events } = run(all);
        const start = moment % worlds.length;
        const held = applyAll(loaded(worlds[start]!), events.slice(start));
        const fresh = loaded(worlds.at(-1)!);
        expect(withoutOlderPart(held, fresh)).toEqual(fresh);
      }),
    );
  });

  it('stays as it is when events come twice, or after a page that holds them already', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (all, moment) => {
        const { worlds, events } = run(all);
        const fresh = loaded(worlds.at(-1)!);
        expect(applyAll(fresh, events.slice(moment % worlds.length))).toEqual(fresh);
      }),
    );
  });

  it('knows when a change before an event is missing', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (all, moment) => {
        const { worlds, events } = run(all);
        const numbered = events.map((published) => published.find(({ event }) => event !== 'own.changed'));
        const changes = numbered.flatMap((event, index) => (event ? [index] : []));
        fc.pre(changes.length >= 2);
        const lost = moment % (changes.length - 1);
        const held = loaded(worlds[changes[lost]!]!);
        expect(applyEvent(held, numbered[changes[lost + 1]!]!)).toBeNull();
      }),
    );
  });

  it('plus what resuming brings equals a freshly loaded one, with late events or without', () => {
    fc.assert(
      fc.property(steps, fc.nat(), fc.nat(), (all, first, second) => {
        const { worlds, events } = run(all);
        const start = first % worlds.length;
        const asked = start + (second % (worlds.length - start));
        const held = loaded(worlds[start]!);
        const resumed = resumedFrom(worlds[start]!, worlds[asked]!);
        const merged = mergeResumed(
          { conversations: held.conversations, logs: new Map([['c', held.log!]]) },
          resumed,
        );
        const caughtUp = { conversations: merged.conversations, log: merged.logs.get('c') };
        const after = applyAll(caughtUp, events.slice(start));
        const fresh = loaded(worlds.at(-1)!);
        expect(withoutOlderPart(after, fresh)).toEqual(fresh);
      }),
    );
  });
});

/** The server's answer to a device that stopped at `seen`. */
const resumedFrom = (seen: World, now: World): Resumed => ({
  life: 'one',
  conversations:
    seen.rev === now.rev
      ? []
      : [{ conversation: described(now), changes: now.messages.filter(({ rev }) => rev > seen.rev) }],
  lost: [],
  own: [{ conversationId: 'c', own: now.own }],
});

describe('mergeResumed', () => {
  const [world] = run([
    { do: 'post', by: 'u2' },
    { do: 'post', by: 'u2' },
  ]).worlds.slice(-1) as [World];
  const held = { conversations: [described(world)], logs: new Map([['c', loaded(world).log!]]) };
  const nothing: Resumed = { life: 'one', conversations: [], lost: [], own: [] };

  it('does not undo events that overtook the answer', () => {
    const [later, [event]] = after(world, { do: 'post', by: 'u2' });
    const ahead = applyEvent({ conversations: held.conversations, log: held.logs.get('c') }, event!)!;
    const merged = mergeResumed(
      { conversations: ahead.conversations, logs: new Map([['c', ahead.log!]]) },
      { ...nothing, conversations: [{ conversation: described(world), changes: [] }] },
    );
    expect([merged.conversations, merged.logs.get('c')]).toEqual([[described(later)], ahead.log]);
  });

  it('removes what is lost, its messages included', () => {
    const merged = mergeResumed(held, { ...nothing, lost: ['c'] });
    expect(merged).toEqual({ conversations: [], logs: new Map(), forgotten: ['c'] });
  });

  it('adds what is new in the order of the list', () => {
    const older = { ...described(world), id: 'a', createdAt: '2026-11-22T08:00:00.000Z' };
    const same = { ...described(world), id: 'd' };
    const merged = mergeResumed(held, {
      ...nothing,
      conversations: [same, older].map((conversation) => ({ conversation, changes: null })),
    });
    expect(merged.conversations.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });

  it('forgets the messages of what it is too far behind, and takes the server’s state, also from a restored base', () => {
    const restored = { ...described(world), rev: 1, lastSeq: 1 };
    const merged = mergeResumed(held, {
      ...nothing,
      conversations: [{ conversation: restored, changes: null }],
    });
    expect([merged.conversations, merged.logs.size, merged.forgotten]).toEqual([[restored], 0, ['c']]);
  });

  it('drops the messages from before the person came back', () => {
    const back = { ...described(world), rev: 9, lastSeq: 3, fromSeq: 2 };
    const next = { ...world.messages[0]!, id: 'm3', seq: 3, rev: 9 };
    const merged = mergeResumed(held, {
      ...nothing,
      conversations: [{ conversation: back, changes: [next] }],
    });
    expect(merged.logs.get('c')).toEqual({ messages: [next], hasOlder: false });
  });

  it('reads again what may be read further back since the person came back', () => {
    const back = { ...described(world), rev: 9 };
    const arrived = { ...described(world), fromSeq: 1 };
    const merged = mergeResumed(
      { ...held, conversations: [arrived] },
      { ...nothing, conversations: [{ conversation: back, changes: [] }] },
    );
    expect([merged.logs.size, merged.forgotten]).toEqual([0, ['c']]);
  });
});

describe('a change of a message', () => {
  const world = run([
    { do: 'post', by: 'u2' },
    { do: 'post', by: 'u2' },
  ]).worlds.at(-1)!;
  const change = { conversationId: 'c', rev: 3, previousRev: 2, seq: 1, message: null };

  it('that was left out is fetched by who has become able to read it, and passed over by who may not', () => {
    const held = loaded(world);
    expect(applyEvent(held, { event: 'message.changed', data: change })).toBeNull();
    const newcomer = { ...described(world), fromSeq: 1 };
    const passed = applyEvent(
      { ...held, conversations: [newcomer] },
      { event: 'message.changed', data: change },
    );
    expect(passed!.conversations).toEqual([{ ...newcomer, rev: 3 }]);
  });
});

describe('an answer that overtakes the events, or repeats what is past, is no event: it is resumed from', () => {
  const { worlds } = run([
    { do: 'post', by: 'u2' },
    { do: 'post', by: 'u2' },
    { do: 'react', at: 0 },
  ]);
  const [, one, two, reacted] = worlds as [World, World, World, World];

  it('when what changed nothing is answered before the message was heard', () => {
    const message = two.messages[1]!;
    const data = { conversationId: 'c', rev: 2, previousRev: 1, seq: 2, message };
    expect(applyEvent(loaded(one), { event: 'message.changed', data })).toBeNull();
  });

  it('when an old message is acknowledged again', () => {
    const data = { conversationId: 'c', rev: 3, previousRev: 2, message: reacted.messages[0]! };
    expect(applyEvent(loaded(two), { event: 'message.posted', data })).toBeNull();
  });
});
