import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Compile } from 'typebox/compile';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Viewer } from '../../http/server/viewer.ts';
import type { Logger } from '../../runtime/server/logger.ts';
import { ClientFrame, closeCode } from '../contract/frames.ts';
import { isTooFarBehind, sendFrame, type Connection, type LiveHub } from './create-live.ts';

export const livePath = '/api/live';

const heartbeatMs = 30_000;
const frameBytesLimit = 64 * 1024;
/** A browser says a few frames a minute; a hundred in a second is not a browser of ours. */
const framesPerSecond = 100;
const badFramesLimit = 5;
/** A browser answers a closing in one round trip; one that is not there any more never does. */
const farewellMs = 1000;

export interface SocketServerParts {
  hub: LiveHub;
  logger: Logger;
  /** The person behind the cookie of the upgrade request. */
  identify(request: IncomingMessage): Promise<Viewer | null>;
  /** Is the page that opens this socket ours? */
  originAllowed(request: IncomingMessage): boolean;
}

/** Answers upgrades on `/api/live`. Returns the way to close every socket, and to open no more. */
export function serveSockets(server: Server, parts: SocketServerParts): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: frameBytesLimit });
  let stopping = false;
  const checkFrame = Compile(ClientFrame);

  async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const path = (request.url ?? '').split('?', 1)[0];
    if (path !== livePath) return refuse(stream, '404 Not Found');
    if (!parts.originAllowed(request)) return refuse(stream, '403 Forbidden');
    const viewer = await parts.identify(request);
    if (!viewer) return refuse(stream, '401 Unauthorized');
    if (stopping) return refuse(stream, '503 Service Unavailable');
    sockets.handleUpgrade(request, stream, head, (socket) => {
      welcome(viewer, socket);
      void closeIfSignedOut(request, socket);
    });
  }

  function welcome(viewer: Viewer, socket: WebSocket): void {
    const connection = parts.hub.connect(viewer, socket);
    const pace = framePace();
    let bad = 0;
    let alive = true;
    const heartbeat = setInterval(() => {
      if (!alive) return socket.terminate();
      alive = false;
      socket.ping();
    }, heartbeatMs).unref();
    socket.on('pong', () => {
      alive = true;
    });
    socket.on('error', (error) => parts.logger.debug({ err: error }, 'socket error'));
    socket.on('close', () => {
      clearInterval(heartbeat);
      parts.hub.disconnect(connection);
    });
    socket.on('message', (data, isBinary) => {
      if (!pace()) return socket.close(closeCode.badFrames);
      // Who asks without reading the answers would fill our memory with them.
      if (isTooFarBehind(connection)) return socket.terminate();
      const frame = isBinary ? null : parseFrame(String(data));
      if (frame) return void hear(connection, frame);
      sendFrame(connection, { type: 'error', code: 'platform.badFrame' });
      if (++bad >= badFramesLimit) socket.close(closeCode.badFrames);
    });
  }

  /** A session that ended since it was looked up closed its sockets when this one was not among them yet. */
  async function closeIfSignedOut(request: IncomingMessage, socket: WebSocket): Promise<void> {
    try {
      if (!(await parts.identify(request))) socket.close(closeCode.sessionEnded);
    } catch (error) {
      parts.logger.error({ err: error }, 'a socket could not be opened');
      socket.close(closeCode.restarting);
    }
  }

  function parseFrame(text: string): ClientFrame | null {
    try {
      const value: unknown = JSON.parse(text);
      return checkFrame.Check(value) ? value : null;
    } catch {
      return null;
    }
  }

  async function hear(connection: Connection, frame: ClientFrame): Promise<void> {
    if (frame.type === 'subscribe') return parts.hub.subscribe(connection, frame.topics);
    if (frame.type === 'unsubscribe') return parts.hub.unsubscribe(connection, frame.topics);
    sendFrame(connection, { type: 'pong' });
  }

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    upgrade(request, stream, head).catch((error: unknown) => {
      parts.logger.error({ err: error }, 'a socket could not be opened');
      refuse(stream, '500 Internal Server Error');
    });
  });

  return () => {
    stopping = true;
    parts.hub.closeAll();
    sockets.close();
    setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, farewellMs).unref();
  };
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Counts the frames of the present second; false once there are too many. */
function framePace(): () => boolean {
  let second = 0;
  let count = 0;
  return () => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) {
      second = now;
      count = 0;
    }
    return ++count <= framesPerSecond;
  };
}
