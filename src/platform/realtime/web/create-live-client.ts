import { closeCode, type ClientFrame, type ServerFrame } from '../contract/frames.ts';
import type { LiveClient, LiveState } from './live-client.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';
import { createTopicListeners, type TopicListener } from './topic-listeners.ts';

const pingEveryMs = 25_000;
const pongWithinMs = 10_000;
const openWithinMs = 15_000;
/** The server passes one signal of a topic on in a second. */
const signalEveryMs = 1_200;
/** The server takes at most 500 topics in one frame. */
const topicsPerFrame = 500;

/** The part of the browser's WebSocket that is used here. */
export interface LiveSocket {
  onopen: (() => void) | null;
  /** With a frame, or its text. */
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((close: { code: number }) => void) | null;
  send(text: string): void;
  close(code?: number): void;
}

export interface LiveClientOptions {
  /** The server ended the session: nothing is tried again. */
  onSessionEnded?: () => void;
  openSocket?: (url: string) => LiveSocket;
  /** Milliseconds to wait before the attempt number `attempt`, 0 being the first after a cut. */
  delayMs?: (attempt: number) => number;
  /** Draws in [0, 1) for the usual delay. */
  random?: () => number;
}

const browserSocket = (url: string): LiveSocket => new WebSocket(url) as unknown as LiveSocket;

/**
 * Opens the live socket and keeps it open: waits longer after each failure, subscribes again after a cut,
 * notices a line that died without saying so, and stops for good when the session has ended.
 */
export function createLiveClient(url: string, options: LiveClientOptions = {}): LiveClient {
  const { openSocket = browserSocket, random = Math.random, onSessionEnded } = options;
  const { delayMs = (attempt: number) => reconnectDelayMs(attempt, random) } = options;
  const listeners = createTopicListeners();
  const resumeListeners = new Set<() => void>();
  const stateListeners = new Set<(state: LiveState) => void>();
  let state: LiveState = 'connecting';
  let socket: LiveSocket | null = null;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Topics whose answer we wait for before telling everybody to resume; null once that is done. */
  let awaited: Set<string> | null = null;
  /** Topics that listeners joined or left a moment ago, about which the server knows nothing yet. */
  const untold = new Set<string>();
  /** When each topic was last signalled to. */
  const signalled = new Map<string, number>();

  function setState(next: LiveState) {
    if (next === state) return;
    state = next;
    for (const listener of [...stateListeners]) listener(next);
  }

  function say(frame: ClientFrame) {
    if (socket && state === 'open') socket.send(JSON.stringify(frame));
  }

  function sayTopics(type: 'subscribe' | 'unsubscribe', topics: string[]) {
    for (let start = 0; start < topics.length; start += topicsPerFrame) {
      say({ type, topics: topics.slice(start, start + topicsPerFrame) });
    }
  }

  /** What one moment of the page joins and leaves is told together. */
  function tellSoon(topic: string) {
    if (state !== 'open') return;
    if (untold.size === 0) queueMicrotask(tellTopics);
    untold.add(topic);
  }

  function tellTopics() {
    const [joined, left] = [new Set(untold), new Set(untold)];
    for (const topic of untold) (listeners.of(topic).length > 0 ? left : joined).delete(topic);
    untold.clear();
    sayTopics('unsubscribe', [...left]);
    sayTopics('subscribe', [...joined]);
  }

  function signal(topic: string, name: string) {
    const now = performance.now();
    if (state !== 'open' || now - (signalled.get(topic) ?? -Infinity) < signalEveryMs) return;
    signalled.set(topic, now);
    say({ type: 'signal', topic, signal: name });
  }

  function connect() {
    clearTimeout(timer);
    timer = setTimeout(abandon, openWithinMs);
    const mine = openSocket(url);
    socket = mine;
    mine.onopen = () => socket === mine && onOpen();
    mine.onmessage = ({ data }) => socket === mine && onMessage(data);
    mine.onclose = ({ code }) => socket === mine && onClosed(code);
  }

  function onOpen() {
    setState('open');
    awaited = new Set(listeners.topics());
    untold.clear();
    sayTopics('subscribe', [...awaited]);
    listenForSilence();
    resumeOnceAnswered();
  }

  function onClosed(code: number) {
    clearTimeout(timer);
    socket = null;
    awaited = null;
    if (code === closeCode.sessionEnded) {
      setState('closed');
      onSessionEnded?.();
      return;
    }
    setState('connecting');
    timer = setTimeout(connect, delayMs(attempt));
    attempt += 1;
  }

  /** A ping after a while without any frame; no frame after that either means a dead line. */
  function listenForSilence() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = setTimeout(abandon, pongWithinMs);
      say({ type: 'ping' });
    }, pingEveryMs);
  }

  /** A dead line may take minutes to say that it is closed: it is not waited for. */
  function abandon() {
    const dead = socket;
    onClosed(0);
    dead?.close();
  }

  function onMessage(data: unknown) {
    listenForSilence();
    const frame = (typeof data === 'string' ? JSON.parse(data) : data) as ServerFrame;
    if (frame.type === 'event') {
      for (const listener of listeners.of(frame.topic)) listener.onEvent(frame);
      return;
    }
    if (frame.type !== 'subscribed' && frame.type !== 'refused') return;
    for (const topic of frame.topics) answered(topic, frame.type);
    resumeOnceAnswered();
  }

  function answered(topic: string, answer: 'subscribed' | 'refused') {
    awaited?.delete(topic);
    for (const listener of listeners.of(topic)) {
      if (answer === 'refused') listener.onRefused?.();
      else listener.onStanding?.();
    }
  }

  function resumeOnceAnswered() {
    if (awaited?.size !== 0) return;
    awaited = null;
    // Not before: a server that opens sockets and cannot answer is not to be asked ever faster.
    attempt = 0;
    for (const listener of [...resumeListeners]) listener();
  }

  /** The machine woke up or found its network again: the rest of the waiting time is spared. */
  function hurry() {
    if (state === 'connecting' && !socket) connect();
  }

  globalThis.addEventListener?.('online', hurry);
  connect();

  return {
    subscribe(topic, onEvent, onRefused, onStanding) {
      const listener: TopicListener = { onEvent, onRefused, onStanding };
      // Each new listener wants its own confirmation, even of a topic that is heard already.
      listeners.add(topic, listener);
      tellSoon(topic);
      return () => {
        if (!listeners.remove(topic, listener)) return;
        tellSoon(topic);
        if (awaited?.delete(topic)) resumeOnceAnswered();
      };
    },
    signal,
    onResume(listener) {
      resumeListeners.add(listener);
      return () => resumeListeners.delete(listener);
    },
    state: () => state,
    onStateChange(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    close() {
      globalThis.removeEventListener?.('online', hurry);
      clearTimeout(timer);
      const open = socket;
      socket = null;
      setState('closed');
      open?.close();
    },
  };
}
