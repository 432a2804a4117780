import { connect } from 'node:net';

/** One kept connection that carries one request at a time, with next to no cost of its own. */
export interface HttpLine {
  /** Resolves with the whole answer's length in bytes. Rejects when its status is not 200. */
  send(request: string): Promise<number>;
  close(): void;
}

/** The text of a request. */
export function requestText(method: string, path: string, cookie: string, body = ''): string {
  const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n`;
  if (method === 'GET') return `${head}\r\n`;
  const length = Buffer.byteLength(body);
  return `${head}content-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`;
}

interface Awaiting {
  resolve(bytes: number): void;
  reject(error: Error): void;
}

export function openHttpLine(port: number): HttpLine {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  let awaiting: Awaiting | null = null;
  let chunks: Buffer[] = [];
  let received = 0;
  let wanted = 0;

  function fail(error: Error): void {
    awaiting?.reject(error);
    awaiting = null;
  }

  function finish(): void {
    const done = awaiting;
    const isGood = chunks[0]!.toString('latin1', 9, 12) === '200';
    const text = isGood ? '' : Buffer.concat(chunks).toString();
    const bytes = received;
    [chunks, received, wanted, awaiting] = [[], 0, 0, null];
    if (isGood) done?.resolve(bytes);
    else done?.reject(new Error(`refused: ${text}`));
  }

  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the connection was closed')));
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    received += chunk.length;
    if (wanted === 0) wanted = answerLength(chunks.length === 1 ? chunk : Buffer.concat(chunks));
    if (wanted > 0 && received >= wanted) finish();
  });

  return {
    send(request) {
      return new Promise<number>((resolve, reject) => {
        awaiting = { resolve, reject };
        socket.write(request, 'latin1');
      });
    },
    close: () => socket.destroy(),
  };
}

/** Bytes of the whole answer, 0 while its head is not there yet. */
function answerLength(start: Buffer): number {
  const end = start.indexOf('\r\n\r\n');
  if (end < 0) return 0;
  const head = start.toString('latin1', 0, end);
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without its length: ${head}`);
  return end + 4 + Number(length);
}
