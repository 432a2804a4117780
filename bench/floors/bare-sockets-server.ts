import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { marker, markerLength, messageBody } from '../load/message-request.ts';

/**
 * The least that a broadcast can be: each post becomes one frame, encoded once and as long as the product's, which is
 * sent to every socket. Nobody is asked who they are, and nothing is kept.
 */

const sockets = new WebSocketServer({ noServer: true });

/** A frame of the product with everything but the number of the message fixed. */
function frameOf(clientId: string): Buffer {
  const id = '019ab000-0000-7000-8000-000000000000';
  const place = { id, conversationId: id, seq: 1, rev: 1, authorId: id, clientId };
  const moments = { postedAt: '2026-01-01T00:00:00.000Z', editedAt: null, deletedAt: null };
  const message = { ...place, body: messageBody, files: [], replyTo: null, reactions: [], ...moments };
  const data = { conversationId: id, rev: 1, previousRev: 0, message };
  const topic = `chat/conversation/${id}`;
  return Buffer.from(JSON.stringify({ type: 'event', topic, event: 'message.posted', data }));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const server = createServer((request, response) => {
  void textOf(request).then((text) => {
    const at = text.indexOf(marker);
    const frame = frameOf(text.slice(at, at + markerLength));
    for (const socket of sockets.clients) socket.send(frame, { binary: false });
    response.setHeader('content-length', 0);
    response.end();
  });
});
server.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => {
    socket.on('message', () => socket.send(JSON.stringify({ type: 'subscribed' })));
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`localhost:${(server.address() as AddressInfo).port}`);
});
process.on('SIGTERM', () => process.exit(0));
