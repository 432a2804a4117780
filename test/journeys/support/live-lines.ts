import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface LiveLines {
  /** Where browsers find the server. */
  url: string;
  /** Live sockets that are open now. */
  open(): number;
  /** Cuts every live socket, as a bad network does. */
  cut(): void;
  /** Ends every connection and takes no other one: the network is gone… */
  sever(): void;
  /** …and back. */
  mend(): void;
  close(): Promise<void>;
}

/**
 * Stands between browsers and the server and counts live sockets: what a shared worker opens is seen by no page,
 * but a WebSocket has a connection of its own.
 */
export async function countLiveLines(serverUrl: string): Promise<LiveLines> {
  const port = Number(new URL(serverUrl).port);
  const all = new Set<Socket>();
  const lines = new Set<Socket>();
  let isSevered = false;
  const server = createServer((browser) => {
    if (isSevered) {
      browser.destroy();
      return;
    }
    const house = connect(port, '127.0.0.1');
    for (const [end, other] of [
      [browser, house],
      [house, browser],
    ] as const) {
      all.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        all.delete(end);
        lines.delete(end);
        other.destroy();
      });
    }
    browser.on('data', (bytes: Buffer) => {
      if (bytes.includes('GET /api/live')) lines.add(browser);
    });
    browser.pipe(house);
    house.pipe(browser);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    open: () => lines.size,
    cut() {
      for (const line of lines) line.destroy();
    },
    sever() {
      isSevered = true;
      for (const end of all) end.destroy();
    },
    mend() {
      isSevered = false;
    },
    close() {
      for (const end of all) end.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
