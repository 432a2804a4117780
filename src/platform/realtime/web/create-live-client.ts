import { closeCode, type ClientFrame, type ServerFrame } from '../contract/frames.ts';
import type { LiveClient, LiveState } from './live-client.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';
import { createTopicListeners, type TopicListener } from './topic-listeners.ts';

const pingEveryMs = 25_000;
const pongWithinMs = 10_000;
const openWithinMs = 15_000;
/** The server takes at most 500 topics in one frame. */
const topicsPerFrame = 500;

/** The part of the browser's WebSocket that is used here. */
export interface LiveSocket {
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((close: { code: number }) => void) | null;
  send(text: string): void;
  close(code?: number): void;
}

export interface LiveClientOptions {
  /** The server ended the session: nothing is tried again. */
  onSessionEnded?: () => void;
  openSocket?: (url: string) => LiveSocket;
  random?: () => number;
}

const browserSocket = (url: string): LiveSocket => new WebSocket(url) as unknown as LiveSocket;

/**
 * Opens the live socket and keeps it open: waits longer after each failure, subscribes again after a cut,
 * notices a line that died without saying so, and stops for good when the session has ended.
 */
export function createLiveClient(url: string, options: LiveClientOptions = {}): LiveClient {
  const { openSocket = browserSocket, random = Math.random, onSessionEnded } = options;
  const listeners = createTopicListeners();
  const resumeListeners = new Set<() => void>();
  const stateListeners = new Set<(state: LiveState) => void>();
  let state: LiveState = 'connecting';
  let socket: LiveSocket | null = null;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Topics whose answer we wait for before telling everybody to resume; null once that is done. */
  let awaited: Set<string> | null = null;

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

  function connect() {
    clearTimeout(timer);
    timer = setTimeout(abandon, openWithinMs);
    const mine = openSocket(url);
    socket = mine;
    mine.onopen = () => socket === mine && onOpen();
    mine.onmessage = (message) => socket === mine && onMessage(String(message.data));
    mine.onclose = ({ code }) => socket === mine && onClosed(code);
  }

  function onOpen() {
    attempt = 0;
    setState('open');
    awaited = new Set(listeners.topics());
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
    timer = setTimeout(connect, reconnectDelayMs(attempt, random));
    attempt += 1;
  }

  /** A ping after a while without any frame; no frame after that either means a dead line. */
  function listenForSilence() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      say({ type: 'ping' });
      timer = setTimeout(abandon, pongWithinMs);
    }, pingEveryMs);
  }

  /** A dead line may take minutes to say that it is closed: it is not waited for. */
  function abandon() {
    const dead = socket;
    onClosed(0);
    dead?.close();
  }

  function onMessage(text: string) {
    listenForSilence();
    const frame = JSON.parse(text) as ServerFrame;
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
      sayTopics('subscribe', [topic]);
      return () => {
        if (!listeners.remove(topic, listener)) return;
        sayTopics('unsubscribe', [topic]);
        if (awaited?.delete(topic)) resumeOnceAnswered();
      };
    },
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
