import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Viewer } from '../../http/server/viewer.ts';
import { createLive } from './create-live.ts';
import { serveSockets } from './socket-server.ts';

/** A server where the person behind every cookie is what `identify` answers. */
async function serveTo(identify: () => Viewer | null) {
  const logger = pino({ level: 'silent' });
  const hub = createLive(logger);
  const server = createServer();
  serveSockets(server, {
    ...{ hub, logger, originAllowed: () => true },
    identify: () => Promise.resolve(identify()),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  function open(query = ''): WebSocket {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/api/live${query}`);
    onTestFinished(() => socket.terminate());
    return socket;
  }
  return { hub, open };
}

const closeCodeOf = (socket: WebSocket) => new Promise((resolve) => socket.on('close', resolve));

test('a page made for one person is not connected as another who has signed in since', async () => {
  const { hub, open } = await serveTo(() => ({ userId: 'u2', role: 'user', sessionId: 's2', scopes: null }));
  const arrivals: string[] = [];
  hub.onConnectionChange((userId) => arrivals.push(userId));
  expect(await closeCodeOf(open('?person=u1'))).toBe(4001);
  expect(arrivals).toEqual([]);
  const own = open('?person=u2');
  own.on('open', () => own.send('{"type":"ping"}'));
  const answer = await new Promise((resolve) => own.on('message', (data: Buffer) => resolve(String(data))));
  expect(answer).toBe('{"type":"pong"}');
  expect(arrivals).toEqual(['u2']);
});

test('a page whose session has ended while it was away is told so, and is not connected', async () => {
  const { hub, open } = await serveTo(() => null);
  expect(await closeCodeOf(open('?person=u1'))).toBe(4001);
  expect(hub.connectedUserIds().size).toBe(0);
});

test('a session that ends while its socket opens closes it', async () => {
  let signedIn = true;
  const { hub, open } = await serveTo(() => {
    const found = signedIn ? { userId: 'u1', role: 'user', sessionId: 's1', scopes: null } : null;
    // The person signs out between this answer and the welcome.
    signedIn = false;
    hub.closeSession('s1');
    return found;
  });
  expect(await closeCodeOf(open())).toBe(4001);
});
