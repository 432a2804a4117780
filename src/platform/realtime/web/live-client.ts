/** One event of a topic, as the server published it. */
export interface LiveEvent {
  topic: string;
  event: string;
  data: unknown;
}

export type LiveState = 'connecting' | 'open' | 'closed';

/** The browser's end of the live socket. Reconnects by itself; after a cut every listener is told to resume. */
export interface LiveClient {
  /** Hears `topic` until the returned function is called. `onRefused`: it does not exist for us (any more). */
  subscribe(topic: string, onEvent: (event: LiveEvent) => void, onRefused?: () => void): () => void;
  /** Called at each (re)connection, once subscriptions stand: fetch what was missed. */
  onResume(listener: () => void): () => void;
  state(): LiveState;
  onStateChange(listener: (state: LiveState) => void): () => void;
  close(): void;
}
