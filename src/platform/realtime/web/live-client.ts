/** One event of a topic, as the server published it. */
export interface LiveEvent {
  topic: string;
  event: string;
  data: unknown;
}

export type LiveState = 'connecting' | 'open' | 'closed';

/** The browser's end of the live socket. Reconnects by itself; after a cut every listener is told to resume. */
export interface LiveClient {
  /**
   * Hears `topic` until the returned function is called. `onRefused`: it does not exist for us (any more).
   * `onStanding`: the server has confirmed, at first and after each cut; whatever happens from now on is heard,
   * so this is the time to fetch what was before.
   */
  subscribe(
    topic: string,
    onEvent: (event: LiveEvent) => void,
    onRefused?: () => void,
    onStanding?: () => void,
  ): () => void;
  /**
   * Tells the other people of a topic that is heard here something that passes, such as `typing`: as an event of
   * that name, with our `userId`. More than one a second, or without a line, goes nowhere.
   */
  signal(topic: string, signal: string): void;
  /** Called at each (re)connection, once subscriptions stand: fetch what was missed. */
  onResume(listener: () => void): () => void;
  state(): LiveState;
  onStateChange(listener: (state: LiveState) => void): () => void;
  close(): void;
}
