import { describe, expect, onTestFinished, test } from 'vitest';
import type { Application } from '../../src/app/start-application.ts';
import type { Resumed } from '../../src/extensions/chat/contract/resume.ts';
import { Failure } from './support/failure.ts';
import { memberOf, type Model } from './support/model.ts';
import type { Operation } from './support/operation.ts';
import { perform } from './support/perform.ts';
import { shorten } from './support/play.ts';
import { checkSecrets } from './support/secrets.ts';
import { openWorld, type World, type WorldOptions } from './support/world.ts';

// The model test finds what it is there to find: each of these is one mistake, made on purpose.

const rest: Operation = { number: 0, do: 'rest' };
const posted = (number: number, by: string, label: string, to: string[] = []): Operation => ({
  ...{ number, do: 'post', by, in: label, to, reply: null, withFile: false },
});

async function worldWith(options: WorldOptions = {}): Promise<World> {
  const world = await openWorld({ patienceMs: 300, ...options });
  onTestFinished(() => world.close());
  return world;
}

const failing = (world: World, operations: Operation[]): Promise<unknown> =>
  (async () => {
    for (const operation of operations) await perform(world, operation);
  })().then(
    () => null,
    (error: unknown) => error,
  );

function wrong<T, Key extends keyof T>(fact: T, key: Key, value: T[Key]): () => void {
  const right = fact[key];
  fact[key] = value;
  return () => {
    fact[key] = right;
  };
}

const nothing = ({ life }: Resumed): Resumed => ({ life, conversations: [], lost: [], own: [] });

test('a device that misses one event, and does not resume, is told apart from the server', async () => {
  let missed = 0;
  const hears = (device: number, frame: string) =>
    device !== 1 || !frame.includes('message.posted') || (missed += 1) > 1;
  const world = await worldWith({ hears, resumes: nothing });
  const error = await failing(world, [posted(10, 'u1', 'ch1'), posted(20, 'u5', 'ch3'), rest]);
  expect(missed).toBeGreaterThan(0);
  expect(error).toBeInstanceOf(Failure);
  expect(String(error)).toContain('on device 1 of u2');
});

test('a device that resumes well holds all of it, whatever it missed', async () => {
  const world = await worldWith({
    patienceMs: 20_000,
    hears: (_device, frame) => !frame.includes('message.posted'),
  });
  const cuts = Array.from({ length: 8 }, (_, device): Operation => ({ number: 30, do: 'cut', device }));
  expect(await failing(world, [posted(10, 'u1', 'ch1'), posted(20, 'u5', 'ch3'), ...cuts, rest])).toBeNull();
});

describe('a model that is wrong in one thing', () => {
  const operations: Operation[] = [
    { number: 10, do: 'create', by: 'u1', access: 'members', history: 'all', members: ['u2', 'u3'] },
    posted(20, 'u1', 'c10'),
    posted(30, 'u1', 'c10', ['u2']),
    { number: 40, do: 'react', by: 'u2', message: 'm20', emoji: '👍' },
    { number: 50, do: 'unread', by: 'u3', in: 'ch3', seq: 1 },
  ];
  const channel = (model: Model) => model.conversations.get('c10')!;

  /** Each makes one mistake in the model, and returns the way to take it back. */
  const mistakes: Record<string, (model: Model) => () => void> = {
    words: (model) => wrong(model.messages.get('m20')!, 'text', 'other words'),
    'a reaction': (model) => wrong(model.messages.get('m20')!, 'reactions', []),
    'a message less': (model) => wrong(channel(model), 'messages', []),
    'a deletion': (model) => wrong(model.messages.get('m20')!, 'deletedAt', model.now),
    'a read mark': (model) => wrong(memberOf(model.conversations.get('ch3')!, 'u3')!, 'readSeq', 2),
    'a member less': (model) => wrong(memberOf(channel(model), 'u3')!, 'isIn', false),
    'an owner more': (model) => wrong(memberOf(channel(model), 'u2')!, 'isOwner', true),
    'a newcomer who reads nothing': (model) => wrong(memberOf(channel(model), 'u2')!, 'fromSeq', 1),
    'a name': (model) => wrong(channel(model), 'name', 'other'),
    'an archive': (model) => wrong(channel(model), 'archivedAt', model.now),
    'an aside less': (model) => wrong(model.conversations.get('a:c10:u1+u2')!, 'members', []),
  };

  test('is found, whatever that is', async () => {
    const world = await worldWith();
    expect(await failing(world, [...operations, rest])).toBeNull();
    for (const [what, mistake] of Object.entries(mistakes)) {
      const takeBack = mistake(world.model);
      expect(await failing(world, [rest]), what).toBeInstanceOf(Failure);
      takeBack();
      expect(await failing(world, [rest]), what).toBeNull();
    }
  });

  test('is found by the answer to what it says wrongly', async () => {
    const world = await worldWith();
    await failing(world, operations);
    memberOf(channel(world.model), 'u3')!.isIn = false;
    expect(String(await failing(world, [posted(60, 'u3', 'c10')]))).toContain('chat.conversationNotFound');
  });
});

test('what one person was sent, told as what another was sent, is found', async () => {
  const world = await worldWith();
  await failing(world, [posted(10, 'u1', 'ch2'), rest, posted(20, 'u3', 'ch2')]);
  await expect.poll(() => world.received.some(({ bytes }) => bytes.includes('mk20x'))).toBe(true);
  const sent = world.received.filter(({ bytes }) => bytes.includes('mk20x'));
  checkSecrets(world);
  world.received = sent.map((one) => ({ ...one, userId: 'u2' }));
  expect(() => checkSecrets(world)).toThrow('u2 was sent mk20x');
});

/** Tells Trang, on her own topic, of all that anybody says. */
function tellTrang({ platform: { live } }: Application): void {
  const publish = live.publish.bind(live);
  live.publish = (topic, event, data, apart) => {
    publish(topic, event, data, apart);
    if (topic.startsWith('chat/conversation/')) publish('chat/person/u6', 'said', data);
  };
}

test('a server that tells somebody of what is not theirs is found', async () => {
  const world = await worldWith({ sabotage: tellTrang });
  const error = await failing(world, [posted(10, 'u1', 'ch1'), rest]);
  expect(String(error)).toContain('u6 was sent mk10x');
});

/** Tells a newcomer what becomes of what was written before them, and who has left what is said since. */
function hideNothing({ platform: { live } }: Application): void {
  const publish = live.publish.bind(live);
  live.publish = (topic, event, data) => publish(topic, event, data);
}

test('a server that tells a newcomer the new words of an old message is found', async () => {
  const operations: Operation[] = [
    { number: 10, do: 'create', by: 'u1', access: 'members', history: 'arrival', members: ['u2'] },
    posted(20, 'u1', 'c10'),
    { number: 30, do: 'members', by: 'u1', in: 'c10', members: ['u2', 'u3'] },
    rest,
    { number: 40, do: 'react', by: 'u2', message: 'm20', emoji: '👍' },
    rest,
  ];
  expect(await failing(await worldWith({ patienceMs: 20_000 }), operations)).toBeNull();
  const error = await failing(await worldWith({ sabotage: hideNothing }), operations);
  expect(String(error)).toContain('u3 was sent mk20x');
});

/** Goes on telling somebody who has been removed. */
function neverRevoke(application: Application): void {
  application.platform.live.revoke = () => undefined;
  hideNothing(application);
}

test('a server that goes on telling somebody who was removed is found', async () => {
  const world = await worldWith({ sabotage: neverRevoke });
  const removed: Operation = { number: 10, do: 'members', by: 'u1', in: 'ch4', members: ['u4'] };
  const error = await failing(world, [removed, posted(20, 'u1', 'ch4'), rest]);
  expect(String(error)).toContain('u2');
});

test('a failure is shortened to what it needs', async () => {
  const all = Array.from({ length: 40 }, (_, index) => posted(index, 'u1', 'ch1'));
  const fails = (operations: readonly Operation[]) =>
    Promise.resolve([7, 8, 31].every((number) => operations.some((one) => one.number === number)));
  expect((await shorten(all, 10_000, fails)).map(({ number }) => number)).toEqual([7, 8, 31]);
});
