import type { Writable } from 'node:stream';
import pino from 'pino';
import * as ws from 'ws';
import { afterEach, expect, test, vi } from 'vitest';
import { closeCode, type ServerFrame } from '../contract/frames.ts';
import { createLive } from './create-live.ts';
import type { Socket } from './delivery.ts';

/** The receiving end of the library, which its types leave out. */
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable };

afterEach(() => void vi.useRealTimers());

interface FakeSocket extends Socket {
  /** What was written, one buffer for each write. */
  writes: Uint8Array[];
  closedWith: number | null;
  writableLength: number;
}

function fakeSocket(): FakeSocket {
  const socket: FakeSocket = {
    ...{ writes: [], closedWith: null, writableLength: 0 },
    write: (bytes) => void socket.writes.push(bytes),
    close: (code) => void (socket.closedWith ??= code),
  };
  return socket;
}

/** The frames in these bytes, as the receiving end of the library reads them. */
async function read(writes: readonly Uint8Array[]): Promise<ServerFrame[]> {
  const receiver = new Receiver({ isServer: false });
  const frames: ServerFrame[] = [];
  receiver.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString()) as ServerFrame));
  for (const bytes of writes) receiver.write(bytes);
  await new Promise<void>((resolve) => receiver.end(resolve));
  return frames;
}

const data = (frames: readonly ServerFrame[]) =>
  frames.flatMap((frame) => (frame.type === 'event' ? [frame.data] : []));

/** A hub where everybody may hear what stands under `room/`; `join` connects a person who hears these topics. */
function openHub() {
  vi.useFakeTimers();
  const hub = createLive(pino({ level: 'silent' }));
  hub.defineTopics('room/', () => Promise.resolve(true));
  async function join(userId: string, ...topics: string[]) {
    const socket = fakeSocket();
    const connection = hub.connect({ userId, role: 'user', sessionId: `s-${userId}`, scopes: null }, socket);
    if (topics.length > 0) await hub.subscribe(connection, topics);
    await vi.advanceTimersByTimeAsync(50);
    socket.writes.length = 0;
    return { socket, connection };
  }
  return { hub, join };
}

test('the first frame leaves at once, those of the next moment together, in the order of their publishing', async () => {
  const { hub, join } = openHub();
  const { socket } = await join('u1', 'room/a', 'room/b');
  for (const number of [1, 2, 3, 4, 5]) hub.publish(number % 2 ? 'room/a' : 'room/b', 'said', number);
  expect(data(await read(socket.writes))).toEqual([1]);
  await vi.advanceTimersByTimeAsync(5);
  expect(socket.writes).toHaveLength(2);
  expect(data(await read(socket.writes))).toEqual([1, 2, 3, 4, 5]);
  hub.publish('room/b', 'said', 6);
  await vi.advanceTimersByTimeAsync(20);
  hub.publish('room/a', 'said', 7);
  expect(data(await read(socket.writes))).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('all who receive the same share the same bytes; who receives something else gets just that', async () => {
  const { hub, join } = openHub();
  const [one, two, other] = [
    await join('u1', 'room/a', 'room/b'),
    await join('u2', 'room/a', 'room/b'),
    await join('u3', 'room/b'),
  ];
  for (const number of [1, 2, 3]) {
    hub.publish('room/a', 'said', `a${number}`);
    hub.publish('room/b', 'said', `b${number}`);
  }
  await vi.advanceTimersByTimeAsync(10);
  expect(one.socket.writes).toHaveLength(2);
  expect(one.socket.writes[0]).toBe(two.socket.writes[0]);
  expect(one.socket.writes[1]).toBe(two.socket.writes[1]);
  expect(data(await read(one.socket.writes))).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
  expect(data(await read(other.socket.writes))).toEqual(['b1', 'b2', 'b3']);
});

test('some hear something else in the place of what is not theirs, or nothing, each in the order of its publishing', async () => {
  const { hub, join } = openHub();
  const [reader, newcomer, phone, other, outsider, gone] = [
    await join('u1', 'room/a'),
    await join('u2', 'room/a'),
    await join('u2', 'room/a'),
    await join('u3', 'room/a'),
    await join('u4', 'room/b'),
    await join('u5', 'room/a'),
  ];
  const apart = { instead: { userIds: ['u2', 'u4'], data: 'nothing' }, except: ['u5'] };
  hub.publish('room/a', 'said', 'first');
  for (const secret of ['secret one', 'secret two']) hub.publish('room/a', 'said', secret, apart);
  hub.publish('room/a', 'said', 'last');
  await vi.advanceTimersByTimeAsync(10);
  for (const { socket } of [reader, other]) {
    expect(data(await read(socket.writes))).toEqual(['first', 'secret one', 'secret two', 'last']);
  }
  for (const { socket } of [newcomer, phone]) {
    expect(data(await read(socket.writes))).toEqual(['first', 'nothing', 'nothing', 'last']);
  }
  expect(outsider.socket.writes).toEqual([]);
  expect(data(await read(gone.socket.writes))).toEqual(['first', 'last']);
  // What waits is shared among those who are given the same.
  expect(reader.socket.writes[1]).toBe(other.socket.writes[1]);
  expect(newcomer.socket.writes[1]).toBe(phone.socket.writes[1]);
  hub.publish('room/a', 'said', 'open');
  hub.publish('room/a', 'said', 'secret three', apart);
  hub.revoke('room/a', 'u1');
  hub.revoke('room/a', 'u2');
  await vi.advanceTimersByTimeAsync(10);
  expect(data(await read(reader.socket.writes)).at(-1)).toBe('open');
  expect(data(await read(newcomer.socket.writes)).at(-1)).toBe('open');
});

test('frames of every length arrive whole', async () => {
  const { hub, join } = openHub();
  const { socket } = await join('u1', 'room/a');
  const texts = [0, 50, 125, 126, 5_000, 65_535, 70_000].map((length) => 'é'.repeat(length));
  for (const text of texts) hub.publish('room/a', 'said', text);
  await vi.advanceTimersByTimeAsync(10);
  expect(data(await read(socket.writes))).toEqual(texts);
});

test('what waits of a revoked topic never leaves; what waits of the others does', async () => {
  const { hub, join } = openHub();
  const { socket } = await join('u1', 'room/a', 'room/b');
  const { socket: stays } = await join('u2', 'room/a', 'room/b');
  hub.publish('room/b', 'said', 'first');
  hub.publish('room/a', 'said', 'secret');
  hub.publish('room/b', 'said', 'open');
  hub.revoke('room/a', 'u1');
  hub.publish('room/a', 'said', 'secret too');
  await vi.advanceTimersByTimeAsync(10);
  const frames = await read(socket.writes);
  expect(data(frames)).toEqual(['first', 'open']);
  expect(frames.at(-1)).toEqual({ type: 'refused', topics: ['room/a'] });
  expect(data(await read(stays.writes))).toEqual(['first', 'secret', 'open', 'secret too']);
});

test('a session that ends hears nothing more, not even what was published before', async () => {
  const { hub, join } = openHub();
  const { socket, connection } = await join('u1', 'room/a');
  hub.publish('room/a', 'said', 1);
  hub.publish('room/a', 'said', 2);
  hub.closeSession('s-u1');
  hub.publish('room/a', 'said', 3);
  hub.send(connection, { type: 'pong' });
  await vi.advanceTimersByTimeAsync(10);
  expect(socket.closedWith).toBe(4001);
  expect(data(await read(socket.writes))).toEqual([1]);
});

test('a socket that falls behind is closed, what waits for it being counted; the others go on', async () => {
  const { hub, join } = openHub();
  const [slow, waiting, quick] = [
    await join('u1', 'room/a'),
    await join('u2', 'room/a', 'room/b'),
    await join('u3', 'room/a'),
  ];
  hub.publish('room/a', 'said', 1);
  slow.socket.writableLength = 1_000_001;
  hub.publish('room/a', 'said', 2);
  expect(slow.socket.closedWith).toBe(4002);
  // Nothing of this has left: it waits here, in memory.
  for (let count = 0; count < 3; count++) hub.publish('room/b', 'said', 'x'.repeat(400_000));
  hub.publish('room/a', 'said', 3);
  expect(waiting.socket.closedWith).toBe(4002);
  await vi.advanceTimersByTimeAsync(10);
  expect(quick.socket.closedWith).toBe(null);
  expect(data(await read(quick.socket.writes))).toEqual([1, 2, 3]);
});

test('a topic that is left while its subscription is asked stays left', async () => {
  const { hub, join } = openHub();
  const { socket, connection } = await join('u1');
  const asked = hub.subscribe(connection, ['room/a', 'room/b']);
  hub.unsubscribe(connection, ['room/a']);
  await asked;
  hub.publish('room/a', 'said', 'a');
  hub.publish('room/b', 'said', 'b');
  await vi.advanceTimersByTimeAsync(10);
  expect(await read(socket.writes)).toEqual([
    { type: 'subscribed', topics: ['room/b'] },
    { type: 'event', topic: 'room/b', event: 'said', data: 'b' },
  ]);
});

test('a socket hears ten thousand topics, and one more once it has left one', async () => {
  const { hub, join } = openHub();
  const topics = Array.from({ length: 10_000 }, (_, index) => `room/${index}`);
  const { socket, connection } = await join('u1', ...topics.slice(0, 9_999));
  await hub.subscribe(connection, ['room/9999', 'room/more', 'room/1']);
  hub.unsubscribe(connection, ['room/2']);
  await hub.subscribe(connection, ['room/more', 'room/2']);
  await vi.advanceTimersByTimeAsync(10);
  expect(await read(socket.writes)).toEqual([
    { type: 'subscribed', topics: ['room/9999', 'room/1'] },
    { type: 'refused', topics: ['room/more'] },
    { type: 'subscribed', topics: ['room/more'] },
    { type: 'refused', topics: ['room/2'] },
  ]);
  expect(connection.topics.size).toBe(10_000);
});

test('many topics of one prefix are asked in one question', async () => {
  const { hub, join } = openHub();
  const together = vi.fn((_viewer: unknown, topics: readonly string[]) =>
    Promise.resolve(new Set([...topics.filter((topic) => topic.endsWith('1')), 'many/never-asked'])),
  );
  hub.defineTopics('many/', { together });
  const { socket, connection } = await join('u1');
  await hub.subscribe(connection, ['many/1', 'room/a', 'many/2', 'nobody/1', 'many/11']);
  await vi.advanceTimersByTimeAsync(10);
  expect(together).toHaveBeenCalledTimes(1);
  expect(together.mock.calls[0]![1]).toEqual(['many/1', 'many/2', 'many/11']);
  expect(await read(socket.writes)).toEqual([
    { type: 'subscribed', topics: ['many/1', 'room/a', 'many/11'] },
    { type: 'refused', topics: ['many/2', 'nobody/1'] },
  ]);
  expect([...connection.topics]).not.toContain('many/never-asked');
});

test('a question that cannot be answered sends its browser back, and refuses it nothing', async () => {
  const { hub, join } = openHub();
  hub.defineTopics('broken/', () => Promise.reject(new Error('no database')));
  const [asking, other] = [await join('u1'), await join('u2', 'room/a')];
  await hub.subscribe(asking.connection, ['room/a', 'broken/1']);
  await vi.advanceTimersByTimeAsync(10);
  expect(asking.socket.closedWith).toBe(closeCode.restarting);
  expect(await read(asking.socket.writes)).toEqual([]);
  hub.publish('room/a', 'said', 1);
  expect(data(await read(other.socket.writes))).toEqual([1]);
});

test('of those who watch who is connected, one that fails keeps no other from hearing it', async () => {
  const { hub, join } = openHub();
  const heard: string[] = [];
  hub.onConnectionChange(() => {
    throw new Error('no');
  });
  hub.onConnectionChange((userId, isConnected) => void heard.push(`${userId} ${isConnected}`));
  const { connection } = await join('u1');
  hub.disconnect(connection);
  expect(heard).toEqual(['u1 true', 'u1 false']);
});

test('a right that ends while it is being asked for is not given', async () => {
  const { hub, join } = openHub();
  let may = true;
  hub.defineTopics('club/', async () => {
    const answer = may;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return answer;
  });
  const { connection } = await join('u1');
  const asked = hub.subscribe(connection, ['club/a']);
  await vi.advanceTimersByTimeAsync(1);
  may = false;
  hub.revoke('club/a', 'u1');
  await vi.advanceTimersByTimeAsync(20);
  await asked;
  expect(connection.topics.size).toBe(0);
});

test('a signal reaches the other people of the topic, once a second, and nobody else', async () => {
  const { hub, join } = openHub();
  hub.defineSignals('room/', ['typing']);
  const sender = await join('u1', 'room/a', 'room/b');
  const ownPhone = await join('u1', 'room/a');
  const hearer = await join('u2', 'room/a', 'room/b');
  const elsewhere = await join('u3', 'room/b');
  for (let count = 0; count < 50; count++) hub.signal(sender.connection, 'room/a', 'typing');
  // Of a person, on however many devices.
  hub.signal(ownPhone.connection, 'room/a', 'typing');
  await vi.advanceTimersByTimeAsync(10);
  const typing = { type: 'event', topic: 'room/a', event: 'typing', data: { userId: 'u1' } };
  expect(await read(hearer.socket.writes)).toEqual([typing]);
  for (const { socket } of [sender, ownPhone, elsewhere]) expect(socket.writes).toEqual([]);
  hub.signal(sender.connection, 'room/b', 'typing');
  await vi.advanceTimersByTimeAsync(1000);
  hub.signal(ownPhone.connection, 'room/a', 'typing');
  hub.signal(sender.connection, 'room/a', 'typing');
  await vi.advanceTimersByTimeAsync(10);
  const fromOne = [typing, { ...typing, topic: 'room/b' }, typing];
  expect(await read(hearer.socket.writes)).toEqual(fromOne);
  hub.signal(elsewhere.connection, 'room/b', 'typing');
  await vi.advanceTimersByTimeAsync(10);
  const fromAnother = { ...typing, topic: 'room/b', data: { userId: 'u3' } };
  expect(await read(hearer.socket.writes)).toEqual([...fromOne, fromAnother]);
});

test('a signal that nobody declared, or of a topic one does not hear, goes nowhere', async () => {
  const { hub, join } = openHub();
  hub.defineSignals('room/', ['typing']);
  hub.defineTopics('quiet/', () => Promise.resolve(true));
  const hearer = await join('u2', 'room/a', 'quiet/a');
  const outsider = await join('u3');
  const former = await join('u4', 'room/a', 'quiet/a');
  hub.signal(outsider.connection, 'room/a', 'typing');
  hub.signal(former.connection, 'room/a', 'message.posted');
  hub.signal(former.connection, 'quiet/a', 'typing');
  hub.revoke('room/a', 'u4');
  hub.signal(former.connection, 'room/a', 'typing');
  await vi.advanceTimersByTimeAsync(10);
  expect(hearer.socket.writes).toEqual([]);
});
