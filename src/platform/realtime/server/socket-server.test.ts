import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { createLive } from './create-live.ts';
import { serveSockets } from './socket-server.ts';

test('a session that ends while its socket opens closes it', async () => {
  const logger = pino({ level: 'silent' });
  const hub = createLive(logger);
  const viewer = { userId: 'u1', role: 'user', sessionId: 's1' };
  let signedIn = true;
  const server = createServer();
  serveSockets(server, {
    ...{ hub, logger, originAllowed: () => true },
    async identify() {
      const found = signedIn ? viewer : null;
      // The person signs out between this answer and the welcome.
      signedIn = false;
      hub.closeSession('s1');
      return found;
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/api/live`);
  onTestFinished(() => socket.terminate());
  expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4001);
});
