import type { Viewer } from '../../http/server/viewer.ts';
import type { Line } from './delivery.ts';

/** One signed-in browser on the line. */
export interface Connection extends Line {
  readonly viewer: Viewer;
  readonly topics: Set<string>;
  /** Subscriptions whose answer is awaited: the topics of each, without those that were left meanwhile. */
  readonly asking: Set<Set<string>>;
}

/** The browsers on the line at this process: who they are, and what they hear. */
export interface Connections {
  add(connection: Connection): void;
  /** False when it was not there any more. */
  remove(connection: Connection): boolean;
  has(connection: Connection): boolean;
  join(connection: Connection, topic: string): void;
  leave(connection: Connection, topics: Iterable<string>): void;
  /** These are copies: who is closed leaves while they are walked through. */
  all(): Connection[];
  of(userId: string): Connection[];
  hearing(topic: string): Connection[];
  /** Sockets of a person, all devices together. */
  countOf(userId: string): number;
  userIds(): string[];
}

export function createConnections(): Connections {
  const connections = new Set<Connection>();
  const byTopic = createIndex();
  const byUser = createIndex();

  function leave(connection: Connection, topics: Iterable<string>): void {
    for (const topic of topics) {
      connection.topics.delete(topic);
      byTopic.remove(topic, connection);
    }
  }

  return {
    add(connection) {
      connections.add(connection);
      byUser.add(connection.viewer.userId, connection);
    },
    remove(connection) {
      if (!connections.delete(connection)) return false;
      leave(connection, [...connection.topics]);
      byUser.remove(connection.viewer.userId, connection);
      return true;
    },
    has: (connection) => connections.has(connection),
    join(connection, topic) {
      connection.topics.add(topic);
      byTopic.add(topic, connection);
    },
    leave,
    all: () => [...connections],
    of: (userId) => [...byUser.of(userId)],
    hearing: (topic) => [...byTopic.of(topic)],
    countOf: (userId) => byUser.of(userId).size,
    userIds: () => byUser.keys(),
  };
}

const none: ReadonlySet<Connection> = new Set();

/** Connections by a name of theirs; a name that nobody bears any more is forgotten. */
function createIndex() {
  const sets = new Map<string, Set<Connection>>();
  return {
    add: (key: string, connection: Connection) =>
      void sets.set(key, (sets.get(key) ?? new Set()).add(connection)),
    remove(key: string, connection: Connection) {
      const set = sets.get(key);
      set?.delete(connection);
      if (set?.size === 0) sets.delete(key);
    },
    of: (key: string) => sets.get(key) ?? none,
    keys: () => [...sets.keys()],
  };
}
