import type { Viewer } from '../../http/server/viewer.ts';
import type { Logger } from '../../runtime/server/logger.ts';
import { closeCode, type ServerFrame, type Signalled } from '../contract/frames.ts';
import { createAttendance } from './attendance.ts';
import { createTopicRules } from './authorise-topics.ts';
import { createConnections, type Connection } from './connections.ts';
import { createDelivery, type Socket } from './delivery.ts';
import { encodeFrame, type Frame } from './frame.ts';
import type { Live } from './live.ts';
import type { LiveNews, Published } from './others.ts';
import { createSignals } from './signals.ts';

/** Sockets of one person, all devices together: a browser needs one, whatever its pages. */
const socketsLimit = 50;
/** Topics that one socket hears: more than a person has conversations. */
const topicsLimit = 10_000;

export interface LiveHub extends Live {
  /** The prefixes of all topics that somebody may hear. */
  definedTopics(): string[];
  /** True when this person has as many sockets here as one may have. */
  isFull(userId: string): boolean;
  connect(viewer: Viewer, socket: Socket): Connection;
  disconnect(connection: Connection): void;
  subscribe(connection: Connection, topics: readonly string[]): Promise<void>;
  unsubscribe(connection: Connection, topics: readonly string[]): void;
  /** Passes a browser's signal on to the other people of the topic. */
  signal(connection: Connection, topic: string, signal: string): void;
  send(connection: Connection, frame: ServerFrame): void;
  /** Closes at once: what has not left yet never does. */
  close(connection: Connection, code: number): void;
  /** Closes everything, telling browsers to come back. */
  closeAll(): void;
  /** Does here what another process did there. */
  hear(processId: string, news: LiveNews): void;
  /** The people who are connected at another process, instead of those said before. */
  elsewhere(processId: string, userIds: readonly string[]): void;
  userIdsHere(): string[];
}

/** The hub of live events of this process, in memory: who is connected, and who hears what. `tell` reaches the others. */
export function createLive(logger: Logger, tell: (news: LiveNews) => void = () => undefined): LiveHub {
  const rules = createTopicRules();
  const signals = createSignals(() => performance.now());
  const delivery = createDelivery();
  const connections = createConnections();
  const attendance = createAttendance(
    (userId) => connections.countOf(userId) > 0,
    (error) => logger.error({ err: error }, 'a change of who is connected was not heard by all'),
  );
  /** Counts revocations: an authorisation asked before one and answered after it is asked again. */
  let revocations = 0;

  const hasRoomFor = ({ topics }: Connection, topic: string) =>
    topics.size < topicsLimit || topics.has(topic);

  function disconnect(connection: Connection): void {
    if (!connections.remove(connection)) return;
    delivery.withdrawAll(connection);
    const { userId } = connection.viewer;
    if (connections.countOf(userId) === 0) tell({ kind: 'went', userId });
    attendance.lookAgain(userId);
  }

  function close(connection: Connection, code: number): void {
    disconnect(connection);
    connection.socket.close(code);
  }

  function deliver(connection: Connection, frame: Frame): void {
    if (!connections.has(connection)) return;
    if (!delivery.send(connection, frame)) close(connection, closeCode.tooSlow);
  }

  const send = (connection: Connection, frame: ServerFrame) => deliver(connection, encodeFrame(frame));

  function publish({ topic, event, data, except = [], instead }: Published): void {
    const gone = new Set(except);
    const listeners = connections.hearing(topic).filter(({ viewer }) => !gone.has(viewer.userId));
    function deliverTo(some: readonly Connection[], theirs: unknown): void {
      if (some.length === 0) return;
      const frame = encodeFrame({ type: 'event', topic, event, data: theirs });
      for (const connection of some) deliver(connection, frame);
    }
    if (!instead) return deliverTo(listeners, data);
    const apart = new Set(instead.userIds);
    // One after the other, so that those who wait for the same frames go on sharing them.
    const isApart = ({ viewer }: Connection) => apart.has(viewer.userId);
    deliverTo(
      listeners.filter((connection) => !isApart(connection)),
      data,
    );
    deliverTo(listeners.filter(isApart), instead.data);
  }

  function revoke(topic: string, userId: string): void {
    revocations++;
    for (const connection of connections.of(userId)) {
      if (!connection.topics.has(topic)) continue;
      connections.leave(connection, [topic]);
      delivery.withdraw(connection, topic);
      send(connection, { type: 'refused', topics: [topic] });
    }
  }

  function closeSession(sessionId: string): void {
    for (const connection of connections.all()) {
      if (connection.viewer.sessionId === sessionId) close(connection, closeCode.sessionEnded);
    }
  }

  function sendBack(userId: string): void {
    // What was authorised for who they were is asked again.
    revocations++;
    for (const connection of connections.of(userId)) close(connection, closeCode.restarting);
  }

  function hear(processId: string, news: LiveNews): void {
    if (news.kind === 'published') return publish(news);
    if (news.kind === 'revoked') return revoke(news.topic, news.userId);
    if (news.kind === 'sessionEnded') return closeSession(news.sessionId);
    if (news.kind === 'sentBack') return sendBack(news.userId);
    if (news.kind === 'came') return attendance.cameElsewhere(processId, news.userId);
    attendance.wentElsewhere(processId, news.userId);
  }

  async function allowedNow(viewer: Viewer, topics: readonly string[]): Promise<ReadonlySet<string>> {
    for (;;) {
      const before = revocations;
      const allowed = await rules.allowed(viewer, topics);
      if (before === revocations) return allowed;
    }
  }

  return {
    defineTopics: rules.define,
    definedTopics: rules.defined,
    defineSignals: signals.define,
    publish(topic, event, data, apart) {
      const published = { topic, event, data, ...apart };
      publish(published);
      tell({ kind: 'published', ...published });
    },
    publishHere: (topic, event, data) => publish({ topic, event, data }),
    revoke(topic, userId) {
      revoke(topic, userId);
      tell({ kind: 'revoked', topic, userId });
    },
    closeSession(sessionId) {
      closeSession(sessionId);
      tell({ kind: 'sessionEnded', sessionId });
    },
    sendBack(userId) {
      sendBack(userId);
      tell({ kind: 'sentBack', userId });
    },
    viewersHere: () => connections.all().map(({ viewer }) => viewer),
    hear,
    elsewhere: attendance.areElsewhere,
    userIdsHere: connections.userIds,
    connectedUserIds: () => attendance.connected,
    onConnectionChange: attendance.watch,
    isFull: (userId) => connections.countOf(userId) >= socketsLimit,
    connect(viewer, socket) {
      const connection: Connection = {
        ...{ viewer, socket, topics: new Set(), asking: new Set() },
        ...{ isBusy: false, waiting: null },
      };
      if (connections.countOf(viewer.userId) === 0) tell({ kind: 'came', userId: viewer.userId });
      connections.add(connection);
      attendance.lookAgain(viewer.userId);
      return connection;
    },
    disconnect,
    async subscribe(connection, topics) {
      const wanted = new Set(topics);
      connection.asking.add(wanted);
      const answer = await allowedNow(connection.viewer, topics).catch((error: unknown) => {
        logger.error({ err: error, topics }, 'authorising topics failed');
        return null;
      });
      connection.asking.delete(wanted);
      if (!connections.has(connection)) return;
      // Not refused, which is for good: whether they may hear them is asked again when they come back.
      if (!answer) return close(connection, closeCode.restarting);
      const [allowed, refused]: [string[], string[]] = [[], []];
      for (const topic of wanted) {
        const isAllowed = answer.has(topic) && hasRoomFor(connection, topic);
        (isAllowed ? allowed : refused).push(topic);
        if (isAllowed) connections.join(connection, topic);
      }
      if (allowed.length > 0) send(connection, { type: 'subscribed', topics: allowed });
      if (refused.length > 0) send(connection, { type: 'refused', topics: refused });
    },
    unsubscribe(connection, topics) {
      connections.leave(connection, topics);
      for (const wanted of connection.asking) for (const topic of topics) wanted.delete(topic);
    },
    signal(connection, topic, signal) {
      const { userId } = connection.viewer;
      if (!connection.topics.has(topic) || !signals.accept(userId, topic, signal)) return;
      const data: Signalled = { userId };
      const published = { topic, event: signal, data, except: [userId] };
      publish(published);
      tell({ kind: 'published', ...published });
    },
    send,
    close,
    closeAll() {
      for (const connection of connections.all()) close(connection, closeCode.restarting);
    },
  };
}
