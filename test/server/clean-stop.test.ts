import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openTestApp } from '../support/start-test-app.ts';

/** Resolves once the server has closed this connection. */
const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => socket.on('close', () => resolve()).resume());

async function connectTo(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return socket;
}

test('a stop does not wait for a connection that a browser opened in advance and never used', async () => {
  const app = await openTestApp();
  const idle = await connectTo(app.url);
  await (await app.signIn('kbenali')).get('/api/health');
  const gone = closed(idle);
  await app.close();
  await expect(gone).resolves.toBeUndefined();
});

test('a stop lets the request under way be answered', async () => {
  const app = await openTestApp();
  const karim = await app.signIn('kbenali');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const writing = app.application.platform.db.transaction(() => held);
  const answer = karim.request('POST', '/api/chat/conversations', {
    name: 'Fin',
    color: 'teal',
    members: [],
  });
  // The request is in before the stop begins: its write waits for the one held.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = app.close();
  release();
  await writing;
  expect((await answer).status).toBe(200);
  await stopped;
});

test('a socket asked for while the server stops is not opened', async () => {
  const app = await openTestApp();
  const cookie = (await app.signIn('kbenali')).cookie();
  const upgrading = await connectTo(app.url);
  upgrading.write(
    [
      ...['GET /api/live HTTP/1.1', 'Host: 127.0.0.1', `Cookie: ${cookie}`, 'Connection: Upgrade'],
      ...['Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='],
      ...['', ''],
    ].join('\r\n'),
  );
  await new Promise((resolve) => setTimeout(resolve, 1));
  const gone = closed(upgrading);
  await app.close();
  await expect(gone).resolves.toBeUndefined();
});

test('a stop gives up the backup under way, and leaves nothing of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-stop-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const app = await openTestApp({ config: { backupsFolder: folder } });
  const sophie = await app.signIn('smarchand');
  await sophie.post('/api/backups');
  await app.close();
  expect(await readdir(folder)).toEqual([]);
});
