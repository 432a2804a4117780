import type { Viewer } from '../../http/server/viewer.ts';

/** May this person hear this topic now? Asked at each subscription. */
export type AuthoriseTopic = (viewer: Viewer, topic: string) => Promise<boolean>;

/** Those of these topics, all of one prefix, that this person may hear now. */
export type AuthoriseTopics = (viewer: Viewer, topics: readonly string[]) => Promise<ReadonlySet<string>>;

/** Answers for one topic, or for all those of a subscription together (one query for two hundred topics). */
export type TopicAuthoriser = AuthoriseTopic | { together: AuthoriseTopics };

/** What these people hear of an event in the place of its data, all of which is not theirs. */
export interface Instead {
  userIds: readonly string[];
  data: unknown;
}

/** Those who hear something else of an event than its topic does, or nothing. */
export interface Apart {
  instead?: Instead;
  /** Nothing of it: they lost the topic before the event, of which another process may not have heard yet. */
  except?: readonly string[];
}

/** Events to browsers. Publish after commit only, to a topic whose listeners you can name. */
export interface Live {
  /**
   * Declares the topics that start with `prefix` and who may hear them. Topics read `<module>/<thing>/<id>`,
   * for instance `chat/conversation/0190…`; the prefix is `chat/conversation/`.
   */
  defineTopics(prefix: string, authorise: TopicAuthoriser): void;
  /**
   * Declares what browsers may signal to each other on the topics that start with `prefix`: `typing`. A signal
   * reaches the other people who hear the topic now, as an event of that name with their `userId`, or nobody.
   */
  defineSignals(prefix: string, signals: readonly string[]): void;
  /** To those who hear the topic, at whichever process, but for those who are set apart. */
  publish(topic: string, event: string, data: unknown, apart?: Apart): void;
  /** To the browsers of this process alone: for what each process tells its own. */
  publishHere(topic: string, event: string, data: unknown): void;
  /** Ends a person's subscriptions to `topic` at once, on every device: what has not left yet never does. */
  revoke(topic: string, userId: string): void;
  /** Closes the sockets of one session (sign-out) at once. */
  closeSession(sessionId: string): void;
  /** Closes the sockets of a person, on every device, telling their browsers to come back as who they are now. */
  sendBack(userId: string): void;
  /** Who stands behind the open sockets of this process, as they were when they came. */
  viewersHere(): Viewer[];
  /** The people with at least one open socket, at whichever process, and a call at each change of that set. */
  connectedUserIds(): ReadonlySet<string>;
  onConnectionChange(listener: (userId: string, connected: boolean) => void): void;
}
