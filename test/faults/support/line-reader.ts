import type { Socket } from 'node:net';

/** What a client says, taken piece by piece. Every piece is null once the client has gone. */
export interface LineReader {
  /** All up to and with the first `end`, which may be there already. */
  until(end: string): Promise<Buffer | null>;
  /** Resolves as soon as there is anything at all; takes nothing. */
  anything(): Promise<Buffer | null>;
}

export function lineReader(socket: Socket): LineReader {
  let waiting = Buffer.alloc(0);
  let isOver = false;
  let wake = (): void => undefined;
  socket.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    wake();
  });
  // `close` follows an error too.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    isOver = true;
    wake();
  });

  async function piece(take: () => Buffer | null): Promise<Buffer | null> {
    for (;;) {
      const taken = take();
      if (taken || isOver) return taken;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  return {
    until: (end) =>
      piece(() => {
        const at = waiting.indexOf(end, 0, 'latin1');
        if (at < 0) return null;
        const taken = waiting.subarray(0, at + end.length);
        waiting = waiting.subarray(at + end.length);
        return taken;
      }),
    anything: () => piece(() => (waiting.length > 0 ? waiting : null)),
  };
}
