import { closeCode, type ClientFrame, type ServerFrame } from '../contract/frames.ts';
import { createLiveClient, type LiveSocket } from './create-live-client.ts';
import { openLeaderWay } from './leader-way.ts';
import type { LiveClient, LiveEvent } from './live-client.ts';
import { createLiveHost } from './live-host.ts';
import type { LivePort } from './live-port.ts';
import type { LiveWay } from './live-way.ts';
import { servePort } from './serve-port.ts';
import { openWorkerWay } from './worker-way.ts';

interface ServerSocket {
  topics: Set<string>;
  /** All that the browser said. */
  said: ClientFrame[];
  tell(frame: ServerFrame): void;
  end(code: number): void;
}

/** A server that lets everybody hear everything but `refused`, and answers at once. */
export function fakeServer() {
  const sockets: ServerSocket[] = [];
  const refused = new Set<string>();

  function openSocket(): LiveSocket {
    const topics = new Set<string>();
    const browser: LiveSocket = {
      ...{ onopen: null, onmessage: null, onclose: null },
      send: (text) => hear(JSON.parse(text) as ClientFrame),
      close: () => remove(),
    };
    const socket: ServerSocket = {
      ...{ topics, said: [] },
      tell: (frame) => browser.onmessage?.({ data: JSON.stringify(frame) }),
      end(code) {
        remove();
        browser.onclose?.({ code });
      },
    };
    const remove = () => {
      if (sockets.includes(socket)) sockets.splice(sockets.indexOf(socket), 1);
    };
    function hear(frame: ClientFrame) {
      socket.said.push(frame);
      if (frame.type === 'ping') socket.tell({ type: 'pong' });
      if (frame.type === 'unsubscribe') for (const topic of frame.topics) topics.delete(topic);
      if (frame.type !== 'subscribe') return;
      for (const topic of frame.topics) {
        if (!refused.has(topic)) topics.add(topic);
        socket.tell({ type: refused.has(topic) ? 'refused' : 'subscribed', topics: [topic] });
      }
    }
    if (server.isDown) {
      queueMicrotask(() => browser.onclose?.({ code: 1006 }));
      return browser;
    }
    sockets.push(socket);
    queueMicrotask(() => browser.onopen?.());
    return browser;
  }

  const server = {
    isDown: false,
    /** The open sockets. */
    sockets,
    refused,
    openSocket,
    publish(topic: string, data: unknown) {
      for (const socket of [...sockets]) {
        if (socket.topics.has(topic)) socket.tell({ type: 'event', topic, event: 'said', data });
      }
    },
    cut: () => [...sockets].forEach((socket) => socket.end(1006)),
    endSession: () => [...sockets].forEach((socket) => socket.end(closeCode.sessionEnded)),
  };
  return server;
}
export type FakeServer = ReturnType<typeof fakeServer>;

interface FakePort extends LivePort {
  /** Hears nothing and keeps what comes, until it wakes. */
  asleep: boolean;
  gone: boolean;
  receive(message: unknown): void;
  wake(): void;
}

/** An end of a channel: messages arrive later, in order, as copies. */
function fakePort(others: () => FakePort[]): FakePort {
  const kept: unknown[] = [];
  const port: FakePort = {
    ...{ asleep: false, gone: false, onmessage: null },
    postMessage(message) {
      const copy = structuredClone(message);
      if (!port.gone) for (const other of others()) queueMicrotask(() => other.receive(copy));
    },
    receive(message) {
      if (port.gone) return;
      if (port.asleep) kept.push(message);
      else port.onmessage?.({ data: message });
    },
    wake() {
      port.asleep = false;
      for (const message of kept.splice(0)) port.receive(message);
    },
    close: () => void (port.gone = true),
  };
  return port;
}

function portPair(): [FakePort, FakePort] {
  const one: FakePort = fakePort(() => [two]);
  const two: FakePort = fakePort(() => [one]);
  return [one, two];
}

/** Channels by name: what one end says, all others of that name hear. */
function fakeChannels() {
  const byName = new Map<string, FakePort[]>();
  return (name: string): FakePort => {
    const ends = byName.get(name) ?? [];
    byName.set(name, ends);
    const end = fakePort(() => ends.filter((other) => other !== end));
    ends.push(end);
    return end;
  };
}

interface Claim {
  page: object;
  start(): void;
  fail(): void;
}

/** Web Locks, as far as they are used: first come, first served; stolen; withdrawn; let go by a page that dies. */
function fakeLocks() {
  const held = new Map<string, Claim>();
  const queues = new Map<string, Claim[]>();

  function next(name: string) {
    held.delete(name);
    const claim = queues.get(name)?.shift();
    if (claim) take(name, claim);
  }

  function take(name: string, claim: Claim) {
    held.set(name, claim);
    queueMicrotask(claim.start);
  }

  function request(
    page: object,
    name: string,
    options: LockOptions,
    work: () => Promise<void>,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const claim: Claim = {
        page,
        start() {
          void finish(work());
        },
        fail: () => reject(new DOMException('taken or withdrawn', 'AbortError')),
      };
      async function finish(done: Promise<void>) {
        await done;
        if (held.get(name) === claim) next(name);
        resolve();
      }
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      options.signal?.addEventListener('abort', () => {
        if (queue.includes(claim)) queue.splice(queue.indexOf(claim), 1);
        if (held.get(name) !== claim) claim.fail();
      });
      if (!options.steal && held.has(name)) return void queue.push(claim);
      held.get(name)?.fail();
      take(name, claim);
    });
  }

  return {
    of: (page: object) =>
      ({
        request: (name: string, options: LockOptions, work: () => Promise<void>) =>
          request(page, name, options, work),
      }) as unknown as LockManager,
    /** The page is dead: its locks are free. */
    die(page: object) {
      for (const [name, claim] of [...held]) if (claim.page === page) next(name);
    },
  };
}

export interface FakePage {
  client: LiveClient;
  sessionEnded: boolean;
  heard: unknown[];
  resumed: number;
  /** Subscribes and keeps what is heard. */
  hear(topic: string): () => void;
  /** Times that a topic was said to stand, or to be refused. */
  stood: Map<string, number>;
  refused: Map<string, number>;
  /** As a browser does when a tab crashes: nothing is said. */
  crash(): void;
  sleep(): void;
  wake(): void;
  /** As a person does. */
  close(): void;
}

/** A browser with tabs, whose live line goes to `server`. */
export function fakeBrowser(server: FakeServer) {
  const channel = fakeChannels();
  const locks = fakeLocks();
  const openHost = (newSocket = server.openSocket) =>
    createLiveHost((onSessionEnded) =>
      createLiveClient('ws://house', { openSocket: newSocket, onSessionEnded, random: () => 0 }),
    );
  let ids = 0;
  const newId = () => `seat-${(ids += 1)}`;
  const workerHost = openHost();

  function page(way: LiveWay, ports: FakePort[], die: () => void = () => {}): FakePage {
    const opened: FakePage = {
      ...{ sessionEnded: false, heard: [], resumed: 0, stood: new Map(), refused: new Map() },
      client: createLiveClient('port', {
        openSocket: way.openSocket,
        delayMs: (attempt) => way.delayMs(attempt)!,
        onSessionEnded: () => void (opened.sessionEnded = true),
      }),
      hear: (topic) =>
        opened.client.subscribe(
          topic,
          ({ data }: LiveEvent) => opened.heard.push(data),
          () => opened.refused.set(topic, (opened.refused.get(topic) ?? 0) + 1),
          () => opened.stood.set(topic, (opened.stood.get(topic) ?? 0) + 1),
        ),
      crash() {
        for (const port of ports) port.close();
        opened.client.close();
        die();
      },
      sleep: () => ports.forEach((port) => (port.asleep = true)),
      wake: () => ports.forEach((port) => port.wake()),
      close() {
        opened.client.close();
        way.close();
      },
    };
    opened.client.onResume(() => (opened.resumed += 1));
    return opened;
  }

  return {
    /** A tab that finds the shared worker. */
    openTab(): FakePage {
      const [own, workers] = portPair();
      servePort(workerHost, workers);
      const way = openWorkerWay({ port: own, onerror: null }, newId, () => {});
      return page(way, [own]);
    },
    /** A tab where there is no shared worker, of that person. */
    openTabWithoutWorker(person = 'u1'): FakePage {
      const ports: FakePort[] = [];
      const lines: LiveSocket[] = [];
      const self = {};
      const way = openLeaderWay({
        ...{ name: `live-${person}`, newId, locks: locks.of(self), onBroken: () => {} },
        openChannel() {
          const port = channel(`live-${person}`);
          ports.push(port);
          return port;
        },
        createHost: () =>
          openHost(() => {
            const line = server.openSocket();
            lines.push(line);
            return line;
          }),
      });
      return page(way, ports, () => {
        for (const line of lines) line.close();
        locks.die(self);
      });
    },
  };
}
