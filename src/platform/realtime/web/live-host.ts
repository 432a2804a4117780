import { closeCode, type ClientFrame, type ServerFrame } from '../contract/frames.ts';
import type { LiveClient, LiveState } from './live-client.ts';
import { cutCode } from './live-port.ts';

/** A page as the host speaks to it: the way a server speaks to a socket. */
export interface HostedPage {
  /** There is a line. */
  opened(): void;
  heard(frame: ServerFrame): void;
  /** The stay is over; the page may join again, unless the session has ended. */
  closed(code: number): void;
}

/** The page's end of its stay. */
export interface Stay {
  say(frame: ClientFrame): void;
  leave(): void;
}

/** Shares one live line among the pages of a browser. */
export interface LiveHost {
  join(page: HostedPage): Stay;
  /** Closes the line and sends every page away; pages may join again later. */
  stop(): void;
}

interface SharedTopic {
  pages: Set<HostedPage>;
  answer: 'awaited' | 'subscribed' | 'refused';
  leave(): void;
}

/** Pages that were sent away by a cut come back at once, or, hidden and slowed down by the browser, in a minute. */
const emptyAfterCutMs = 90_000;
/** A page that leaves may be joining again: reloaded, or tired of waiting for the line. */
const emptyMs = 1_000;

/**
 * `openLine` opens the line, and is called again for the first page that comes after a session has ended or all
 * pages have left. Each page subscribes for itself; the line is subscribed once to each topic.
 */
export function createLiveHost(openLine: (onSessionEnded: () => void) => LiveClient): LiveHost {
  const pages = new Set<HostedPage>();
  const topics = new Map<string, SharedTopic>();
  let line: LiveClient | null = null;
  let emptyTimer: ReturnType<typeof setTimeout> | undefined;

  function lineNow(): LiveClient {
    clearTimeout(emptyTimer);
    if (line) return line;
    line = openLine(() => {
      line = null;
      sendAway(closeCode.sessionEnded);
    });
    line.onStateChange(follow);
    return line;
  }

  function follow(state: LiveState): void {
    if (state === 'open') for (const page of [...pages]) page.opened();
    if (state !== 'connecting') return;
    sendAway(cutCode);
    closeLineIn(emptyAfterCutMs);
  }

  function sendAway(code: number): void {
    const sent = [...pages];
    pages.clear();
    for (const shared of topics.values()) shared.leave();
    topics.clear();
    for (const page of sent) page.closed(code);
  }

  /** One patience at a time: a forgotten one would take the line from those who have come meanwhile. */
  function closeLineIn(ms: number): void {
    clearTimeout(emptyTimer);
    emptyTimer = setTimeout(closeLine, ms);
  }

  function closeLine(): void {
    clearTimeout(emptyTimer);
    const closed = line;
    line = null;
    closed?.close();
  }

  function tell(topic: string, frame: ServerFrame): void {
    for (const page of [...(topics.get(topic)?.pages ?? [])]) page.heard(frame);
  }

  function answered(topic: string, answer: 'subscribed' | 'refused'): void {
    const shared = topics.get(topic);
    if (!shared) return;
    shared.answer = answer;
    tell(topic, { type: answer, topics: [topic] });
  }

  const hear = (topic: string): (() => void) =>
    lineNow().subscribe(
      topic,
      ({ event, data }) => tell(topic, { type: 'event', topic, event, data }),
      () => answered(topic, 'refused'),
      () => answered(topic, 'subscribed'),
    );

  /** True when the topic stands already: whatever happens from now on is heard. */
  function subscribe(page: HostedPage, topic: string): boolean {
    const shared = topics.get(topic);
    if (!shared) {
      topics.set(topic, { pages: new Set([page]), answer: 'awaited', leave: hear(topic) });
      return false;
    }
    shared.pages.add(page);
    // What was refused may be allowed by now.
    if (shared.answer === 'refused') askAgain(topic, shared);
    return shared.answer === 'subscribed';
  }

  function askAgain(topic: string, shared: SharedTopic): void {
    const leaveBefore = shared.leave;
    shared.answer = 'awaited';
    shared.leave = hear(topic);
    leaveBefore();
  }

  function unsubscribe(page: HostedPage, topic: string): void {
    const shared = topics.get(topic);
    if (!shared?.pages.delete(page) || shared.pages.size > 0) return;
    topics.delete(topic);
    shared.leave();
  }

  function say(page: HostedPage, frame: ClientFrame): void {
    if (frame.type === 'ping') return page.heard({ type: 'pong' });
    if (frame.type === 'signal') return line?.signal(frame.topic, frame.signal);
    if (frame.type === 'unsubscribe') {
      for (const topic of frame.topics) unsubscribe(page, topic);
      return;
    }
    const standing = frame.topics.filter((topic) => subscribe(page, topic));
    if (standing.length > 0) page.heard({ type: 'subscribed', topics: standing });
  }

  return {
    join(page) {
      const { state } = lineNow();
      pages.add(page);
      if (state() === 'open') page.opened();
      return {
        say: (frame) => pages.has(page) && say(page, frame),
        leave() {
          if (!pages.delete(page)) return;
          for (const topic of [...topics.keys()]) unsubscribe(page, topic);
          if (pages.size === 0) closeLineIn(emptyMs);
        },
      };
    },
    stop() {
      closeLine();
      sendAway(cutCode);
    },
  };
}
