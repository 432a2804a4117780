import type { Viewer } from '../../http/server/viewer.ts';
import type { Logger } from '../../runtime/server/logger.ts';
import { closeCode, type ServerFrame } from '../contract/frames.ts';
import type { AuthoriseTopic, Live } from './live.ts';

/** What the hub needs of a socket (`ws`). */
export interface Socket {
  send(frame: string): void;
  close(code: number): void;
  /** Bytes waiting because the other end does not read. */
  readonly bufferedAmount: number;
}

/** One signed-in browser on the line. */
export interface Connection {
  viewer: Viewer;
  socket: Socket;
  topics: Set<string>;
}

/** A browser this far behind is closed: coming back, it resumes exactly where it was. */
const bufferedBytesLimit = 1_000_000;

export interface LiveHub extends Live {
  connect(viewer: Viewer, socket: Socket): Connection;
  disconnect(connection: Connection): void;
  subscribe(connection: Connection, topics: readonly string[]): Promise<void>;
  unsubscribe(connection: Connection, topics: readonly string[]): void;
  /** Closes everything, telling browsers to come back. */
  closeAll(): void;
}

/** The hub of live events, in memory: who is connected, and who hears what. */
export function createLive(logger: Logger): LiveHub {
  const authorisers = new Map<string, AuthoriseTopic>();
  const connections = new Set<Connection>();
  const byTopic = new Map<string, Set<Connection>>();
  const byUser = new Map<string, Set<Connection>>();
  const connected = new Set<string>();
  const watchers: ((userId: string, connected: boolean) => void)[] = [];
  /** Counts revocations: an authorisation asked before one and answered after it is asked again. */
  let revocations = 0;

  function authoriserOf(topic: string): AuthoriseTopic | undefined {
    for (const [prefix, authorise] of authorisers) if (topic.startsWith(prefix)) return authorise;
    return undefined;
  }

  async function mayHear(viewer: Viewer, topic: string): Promise<boolean> {
    try {
      return (await authoriserOf(topic)?.(viewer, topic)) ?? false;
    } catch (error) {
      logger.error({ err: error, topic }, 'authorising a topic failed');
      return false;
    }
  }

  function unsubscribe(connection: Connection, topics: readonly string[]): void {
    for (const topic of topics) {
      connection.topics.delete(topic);
      const listeners = byTopic.get(topic);
      listeners?.delete(connection);
      if (listeners?.size === 0) byTopic.delete(topic);
    }
  }

  function tellWatchers(userId: string): void {
    const isConnected = (byUser.get(userId)?.size ?? 0) > 0;
    if (isConnected === connected.has(userId)) return;
    if (isConnected) connected.add(userId);
    else connected.delete(userId);
    for (const watcher of watchers) watcher(userId, isConnected);
  }

  function disconnect(connection: Connection): void {
    if (!connections.delete(connection)) return;
    unsubscribe(connection, [...connection.topics]);
    const { userId } = connection.viewer;
    const own = byUser.get(userId);
    own?.delete(connection);
    if (own?.size === 0) byUser.delete(userId);
    tellWatchers(userId);
  }

  function close(connection: Connection, code: number): void {
    disconnect(connection);
    connection.socket.close(code);
  }

  return {
    defineTopics(prefix, authorise) {
      authorisers.set(prefix, authorise);
    },
    publish(topic, event, data) {
      const listeners = byTopic.get(topic);
      if (!listeners) return;
      const frame = JSON.stringify({ type: 'event', topic, event, data } satisfies ServerFrame);
      for (const connection of [...listeners]) {
        if (isTooFarBehind(connection)) close(connection, closeCode.tooSlow);
        else connection.socket.send(frame);
      }
    },
    revoke(topic, userId) {
      revocations++;
      for (const connection of byUser.get(userId) ?? []) {
        if (!connection.topics.has(topic)) continue;
        unsubscribe(connection, [topic]);
        sendFrame(connection, { type: 'refused', topics: [topic] });
      }
    },
    closeSession(sessionId) {
      for (const connection of [...connections]) {
        if (connection.viewer.sessionId === sessionId) close(connection, closeCode.sessionEnded);
      }
    },
    connectedUserIds: () => connected,
    onConnectionChange(watcher) {
      watchers.push(watcher);
    },
    connect(viewer, socket) {
      const connection: Connection = { viewer, socket, topics: new Set() };
      connections.add(connection);
      const own = byUser.get(viewer.userId) ?? new Set();
      byUser.set(viewer.userId, own.add(connection));
      tellWatchers(viewer.userId);
      return connection;
    },
    disconnect,
    async subscribe(connection, topics) {
      let answers: boolean[];
      let before: number;
      do {
        before = revocations;
        answers = await Promise.all(topics.map((topic) => mayHear(connection.viewer, topic)));
      } while (before !== revocations);
      if (!connections.has(connection)) return;
      const allowed = topics.filter((_, index) => answers[index]);
      const refused = topics.filter((_, index) => !answers[index]);
      for (const topic of allowed) {
        connection.topics.add(topic);
        byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(connection));
      }
      if (allowed.length > 0) sendFrame(connection, { type: 'subscribed', topics: allowed });
      if (refused.length > 0) sendFrame(connection, { type: 'refused', topics: refused });
    },
    unsubscribe,
    closeAll() {
      for (const connection of [...connections]) close(connection, closeCode.restarting);
    },
  };
}

/** True for a browser that does not read what it is sent. */
export const isTooFarBehind = ({ socket }: Connection): boolean => socket.bufferedAmount > bufferedBytesLimit;

export const sendFrame = (connection: Connection, frame: ServerFrame): void =>
  connection.socket.send(JSON.stringify(frame));
