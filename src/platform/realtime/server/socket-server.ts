import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Compile } from 'typebox/compile';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Viewer } from '../../http/server/viewer.ts';
import type { Logger } from '../../runtime/server/logger.ts';
import { ClientFrame, closeCode } from '../contract/frames.ts';
import type { Connection } from './connections.ts';
import type { LiveHub } from './create-live.ts';
import { isTooFarBehind, type Socket } from './delivery.ts';
import { createPace } from './pace.ts';

const livePath = '/api/live';

const heartbeatMs = 30_000;
const frameBytesLimit = 64 * 1024;
/** A browser says a few frames a minute; a hundred in a second is not a browser of ours. */
const framePace = { atOnce: 100, perSecond: 100 };
/**
 * Each asked topic is looked up. A browser that comes back asks all of its topics at once, then few; of more than it
 * may hear, it is refused the rest rather than closed again and again.
 */
const topicPace = { atOnce: 20_000, perSecond: 5_000 };
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
  const sockets = new WebSocketServer({
    ...{ noServer: true, maxPayload: frameBytesLimit },
    // Frames are made once for all their receivers, and a socket at rest holds no window of the compressor.
    perMessageDeflate: false,
  });
  /** Sockets that have not answered since the last heartbeat. */
  const silent = new WeakSet<WebSocket>();
  let stopping = false;
  const checkFrame = Compile(ClientFrame);
  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate();
      else socket.ping();
      silent.add(socket);
    }
  }, heartbeatMs).unref();

  async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const path = (request.url ?? '').split('?', 1)[0];
    if (path !== livePath) return refuse(stream, '404 Not Found');
    if (!parts.originAllowed(request)) return refuse(stream, '403 Forbidden');
    const viewer = await parts.identify(request);
    const person = expectedUserId(request);
    if (!viewer && person === null) return refuse(stream, '401 Unauthorized');
    // Nobody is signed in any more in this browser, or somebody else, of whom nothing is for this page.
    const own = viewer && (person ?? viewer.userId) === viewer.userId ? viewer : null;
    if (stopping) return refuse(stream, '503 Service Unavailable');
    if (own && parts.hub.isFull(own.userId)) return refuse(stream, '429 Too Many Requests');
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', (error) => parts.logger.debug({ err: error }, 'socket error'));
      // A script is not told the status of a refusal: only a closing can say it.
      if (!own) return socket.close(closeCode.sessionEnded);
      const connection = welcome(own, socket, stream);
      closeIfSignedOut(request, connection).catch(sendBack(connection));
    });
  }

  function welcome(viewer: Viewer, socket: WebSocket, stream: Duplex): Connection {
    const connection = parts.hub.connect(viewer, lineOf(socket, stream));
    const maySpeak = createPace(framePace, now);
    const mayAsk = createPace(topicPace, now);
    let bad = 0;
    socket.on('pong', () => silent.delete(socket));
    socket.on('close', () => parts.hub.disconnect(connection));
    socket.on('message', (data, isBinary) => {
      if (socket.readyState !== socket.OPEN) return;
      if (!maySpeak(1)) return parts.hub.close(connection, closeCode.badFrames);
      // Who asks without reading the answers would fill our memory with them.
      if (isTooFarBehind(connection)) return socket.terminate();
      const frame = isBinary ? null : parseFrame(String(data));
      const asked = frame?.type === 'subscribe' ? frame.topics.length : 0;
      if (!mayAsk(asked)) return parts.hub.close(connection, closeCode.badFrames);
      if (frame) return void hear(connection, frame).catch(sendBack(connection));
      parts.hub.send(connection, { type: 'error', code: 'platform.badFrame' });
      if (++bad >= badFramesLimit) parts.hub.close(connection, closeCode.badFrames);
    });
    return connection;
  }

  /** A session that ended since it was looked up closed its sockets when this one was not among them yet. */
  async function closeIfSignedOut(request: IncomingMessage, connection: Connection): Promise<void> {
    if (!(await parts.identify(request))) parts.hub.close(connection, closeCode.sessionEnded);
  }

  /** What fails on our side costs the browser its line, and nobody else anything: coming back, it asks again. */
  const sendBack = (connection: Connection) => (error: unknown) => {
    parts.logger.error({ err: error }, 'a socket could not be served');
    parts.hub.close(connection, closeCode.restarting);
  };

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
    if (frame.type === 'signal') return parts.hub.signal(connection, frame.topic, frame.signal);
    parts.hub.send(connection, { type: 'pong' });
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
    clearInterval(heartbeat);
    parts.hub.closeAll();
    sockets.close();
    setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, farewellMs).unref();
  };
}

/**
 * The hub writes whole frames straight to the stream, beside what `ws` writes itself (pings, the closing): each is
 * written in one piece, so they never mix. After the closing nothing more may be said.
 */
const lineOf = (socket: WebSocket, stream: Duplex): Socket => ({
  write(bytes) {
    if (socket.readyState === socket.OPEN) stream.write(bytes);
  },
  close: (code) => socket.close(code),
  get writableLength() {
    return stream.writableLength;
  },
});

/** The person the page was made for, when it says so (`?person=`); null when it does not. */
const expectedUserId = ({ url = '' }: IncomingMessage): string | null =>
  new URLSearchParams(url.split('?', 2)[1]).get('person');

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

const now = () => performance.now();
