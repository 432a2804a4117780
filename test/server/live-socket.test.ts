import { expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startTestApp } from '../support/start-test-app.ts';

test('without a session, or from another site, no socket opens', async () => {
  const app = await startTestApp();
  await expect(app.stranger().live()).rejects.toThrow('401');
});

test('frames that are not ours are answered with a code; an insistent sender is closed', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const other = await (await app.signIn('ylegoff')).live();
  const socket = await karim.live();
  for (const text of [
    '{',
    '{"type":"shout"}',
    '{"type":"subscribe","topics":["a"],"x":1}',
    '{"type":"subscribe","topics":["chat/conversation/\\u0000"]}',
  ]) {
    socket.sendRaw(text);
  }
  await socket.next((frame) => frame.type === 'error' && frame.code === 'platform.badFrame');
  socket.sendRaw('null');
  expect(await socket.closed).toBe(4003);
  expect(await other.subscribe('users/presence')).toEqual([]);
});

test('a flood of frames closes its own socket and nobody else’s', async () => {
  const app = await startTestApp();
  const flood = await (await app.signIn('kbenali')).live();
  const calm = await (await app.signIn('ylegoff')).live();
  for (let count = 0; count < 500; count++) flood.send({ type: 'ping' });
  expect(await flood.closed).toBe(4003);
  calm.send({ type: 'ping' });
  await calm.next((frame) => frame.type === 'pong');
});

const topicsOf = (start: number) => Array.from({ length: 500 }, (_, index) => `test/room/${start + index}`);

test('a browser that comes back is given ten thousand topics at once; who goes on asking is closed', async () => {
  const app = await startTestApp();
  app.application.platform.live.defineTopics('test/room/', () => Promise.resolve(true));
  const karim = await app.signIn('kbenali');
  const back = await karim.live();
  const asked = Array.from({ length: 21 }, (_, index) => topicsOf(index * 500));
  for (const topics of asked) back.send({ type: 'subscribe', topics });
  const answered = () => back.frames.flatMap((frame) => (frame.type === 'subscribed' ? frame.topics : []));
  await vi.waitFor(() => expect(answered()).toHaveLength(10_000), 10_000);
  expect(answered()).toEqual(asked.flat().slice(0, 10_000));
  await back.next((frame) => frame.type === 'refused' && frame.topics.length === 500);

  const calm = await (await app.signIn('ylegoff')).live();
  const greedy = await karim.live();
  // Fewer frames than a socket may send, and the same topics: what is limited is the asking.
  for (let count = 0; count < 90; count++) greedy.send({ type: 'subscribe', topics: topicsOf(0) });
  expect(await greedy.closed).toBe(4003);
  for (const socket of [calm, back]) {
    socket.send({ type: 'ping' });
    await socket.next((frame) => frame.type === 'pong');
  }
});

test('a person has fifty sockets, on all devices together; one more opens once one has closed', async () => {
  const app = await startTestApp();
  const [desk, phone] = [await app.signIn('kbenali'), await app.signIn('kbenali')];
  const sockets = [];
  for (let count = 0; count < 50; count++) sockets.push(await (count % 2 ? desk : phone).live());
  await expect(desk.live()).rejects.toThrow('429');
  await expect(phone.live()).rejects.toThrow('429');
  const other = await (await app.signIn('ylegoff')).live();
  expect(await other.subscribe('users/presence')).toEqual([]);
  expect(await sockets[49]!.subscribe('users/presence')).toEqual([]);
  sockets[0]!.close();
  await vi.waitFor(() => desk.live(), 10_000);
  await expect(phone.live()).rejects.toThrow('429');
});

test('who asks without reading what they are sent is dropped', async () => {
  const app = await startTestApp();
  const { live } = app.application.platform;
  const karim = await app.signIn('kbenali');
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/api/live`, {
    headers: { cookie: karim.cookie() },
  });
  await new Promise((resolve) => socket.on('open', resolve));
  await vi.waitFor(() => expect(live.connectedUserIds().has('u2')).toBe(true));
  live.defineTopics('test/room/', () => Promise.resolve(true));
  socket.send(JSON.stringify({ type: 'subscribe', topics: ['test/room/1'] }));
  await new Promise((resolve) => socket.once('message', resolve));
  socket.pause();
  // More than the network takes in between; what it does not take is held here.
  live.publish('test/room/1', 'said', 'x'.repeat(32_000_000));
  expect(live.connectedUserIds().has('u2')).toBe(true);
  socket.send('{"type":"ping"}');
  await vi.waitFor(() => expect(live.connectedUserIds().has('u2')).toBe(false), 20_000);
  socket.terminate();
});

test('a topic that nobody declared is refused', async () => {
  const app = await startTestApp();
  const socket = await (await app.signIn('kbenali')).live();
  for (const topic of ['users/presence', 'extensions/installed', 'correspondence/mailbox']) {
    expect(await socket.subscribe(topic, `${topic}-1`)).toEqual([`${topic}-1`]);
  }
  expect(await socket.subscribe('users/presence', 'secrets/of/sophie')).toEqual(['secrets/of/sophie']);
});

test('an event goes to its listeners only, and ends with the subscription, the right or the session', async () => {
  const app = await startTestApp();
  const { live } = app.application.platform;
  const allowed = new Set(['u2', 'u4']);
  live.defineTopics('test/room/', ({ userId }) => Promise.resolve(allowed.has(userId)));
  const karim = await app.signIn('kbenali');
  const [first, second] = [await karim.live(), await (await app.signIn('ylegoff')).live()];
  const outsider = await (await app.signIn('cdupre')).live();
  expect(await first.subscribe('test/room/1')).toEqual([]);
  expect(await second.subscribe('test/room/1')).toEqual([]);
  expect(await outsider.subscribe('test/room/1')).toEqual(['test/room/1']);

  live.publish('test/room/1', 'said', { text: 'one' });
  expect(await first.event('test/room/1', 'said')).toEqual({ text: 'one' });
  expect(await second.event('test/room/1', 'said')).toEqual({ text: 'one' });

  live.revoke('test/room/1', 'u4');
  live.publish('test/room/1', 'said', { text: 'two' });
  second.send({ type: 'ping' });
  await second.next((frame) => frame.type === 'pong');
  expect(second.frames.filter((frame) => frame.type === 'event')).toHaveLength(1);

  await karim.delete('/api/session');
  expect(await first.closed).toBe(4001);
  expect(outsider.frames.filter((frame) => frame.type === 'event')).toEqual([]);
});

test('arrivals are told at once, departures after a grace time, two windows are one person', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const watcher = await sophie.live();
  await watcher.subscribe('users/presence');
  const karim = await app.signIn('kbenali');
  const [one, two] = [await karim.live(), await karim.live()];
  const told = await watcher.next(
    (frame) => frame.type === 'event' && (frame.data as { connected: string[] }).connected.includes('u2'),
  );
  expect(told).toMatchObject({ topic: 'users/presence', event: 'presence.changed' });
  one.close();
  await one.closed;
  expect(await sophie.get('/api/users/presence')).toEqual({ connected: ['u1', 'u2'] });
  two.close();
  await two.closed;
  expect(await sophie.get('/api/users/presence')).toEqual({ connected: ['u1', 'u2'] });
});

test('a signal of a browser reaches the others of the conversation, and not who is outside', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const { id } = await sophie.post('/api/chat/conversations', {
    ...{ name: 'À trois', color: 'teal', members: ['u2', 'u4'] },
  });
  const topic = `chat/conversation/${id}`;
  const own = await sophie.live();
  const [karim, yann] = [
    await (await app.signIn('kbenali')).live(),
    await (await app.signIn('ylegoff')).live(),
  ];
  const outsider = await (await app.signIn('cdupre')).live();
  for (const socket of [own, karim, yann]) expect(await socket.subscribe(topic)).toEqual([]);
  expect(await outsider.subscribe(topic)).toEqual([topic]);
  outsider.send({ type: 'signal', topic, signal: 'typing' });
  outsider.send({ type: 'ping' });
  await outsider.next((frame) => frame.type === 'pong');
  for (let count = 0; count < 30; count++) own.send({ type: 'signal', topic, signal: 'typing' });
  expect(await karim.event(topic, 'typing')).toEqual({ userId: 'u1' });
  expect(await yann.event(topic, 'typing')).toEqual({ userId: 'u1' });
  for (const socket of [own, karim, yann, outsider]) {
    socket.send({ type: 'ping' });
    await socket.next((frame) => frame.type === 'pong');
  }
  const heard = (socket: typeof own) => socket.frames.filter((frame) => frame.type === 'event').length;
  expect([own, karim, yann, outsider].map(heard)).toEqual([0, 1, 1, 0]);
});
