import { connect, type Socket } from 'node:net';
import { marker, markerLength } from './message-request.ts';

/**
 * A listening browser with next to no cost of its own: it looks for the numbers of messages in the bytes that come
 * and decodes nothing else.
 */
export interface LiveLine {
  socket: Socket;
  close(): void;
}

/** A browser that says nothing for a minute is taken for gone. */
const signOfLifeMs = 20_000;
const opcode = { text: 0x81, pong: 0x8a } as const;

/** Opens a socket and subscribes to `topics`; resolves once that is answered. `onMessage` hears each number once. */
export function openLiveLine(
  { port, cookie, topics }: { port: number; cookie: string; topics: string[] },
  onMessage: (number: number) => void,
): Promise<LiveLine> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  const subscribe = JSON.stringify({ type: 'subscribe', topics });
  return new Promise((resolve, reject) => {
    let stage: 'opening' | 'subscribing' | 'listening' = 'opening';
    const scan = markerScanner(onMessage);
    socket.write(upgradeRequest(cookie));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the live socket was closed')));
    socket.on('data', (chunk: Buffer) => {
      if (stage === 'listening') return scan(chunk);
      const text = chunk.toString('latin1');
      if (stage === 'opening') {
        if (!text.startsWith('HTTP/1.1 101')) return reject(new Error(text));
        stage = 'subscribing';
        socket.write(frame(opcode.text, subscribe));
      }
      if (!text.includes('"subscribed"')) return;
      stage = 'listening';
      const life = setInterval(() => socket.write(frame(opcode.pong, '')), signOfLifeMs);
      socket.on('close', () => clearInterval(life));
      resolve({ socket, close: () => socket.destroy() });
    });
  });
}

const upgradeRequest = (cookie: string) =>
  `GET /api/live HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: Upgrade\r\nupgrade: websocket\r\n` +
  `sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\ncookie: ${cookie}\r\n\r\n`;

/** One frame of a browser (RFC 6455 §5.2), masked by zeros: the payload stands as it is. */
function frame(kind: number, text: string): Buffer {
  const payload = Buffer.from(text);
  const long = payload.length > 125;
  const head = Buffer.alloc(long ? 8 : 6);
  head[0] = kind;
  head[1] = 0x80 | (long ? 126 : payload.length);
  if (long) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

/** Finds the numbers in a stream of bytes, whatever frames and chunks they come in. */
export function markerScanner(onMessage: (number: number) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let last = '';
  return (chunk) => {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (;;) {
      const at = bytes.indexOf(marker, from, 'latin1');
      if (at < 0) from = Math.max(from, bytes.length - marker.length + 1);
      else from = at;
      if (at < 0 || at + markerLength > bytes.length) break;
      from = at + markerLength;
      const number = bytes.toString('latin1', at + marker.length, from);
      // A message may name its id more than once.
      if (number !== last) onMessage(Number(number));
      last = number;
    }
    rest = from < bytes.length ? bytes.subarray(from) : Buffer.alloc(0);
  };
}
