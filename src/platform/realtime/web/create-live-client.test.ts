import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeCode, type ServerFrame } from '../contract/frames.ts';
import { createLiveClient, type LiveSocket } from './create-live-client.ts';

interface FakeSocket extends LiveSocket {
  sent: string[];
  closedByUs: boolean;
  opens(): void;
  says(frame: ServerFrame): void;
  cuts(code?: number): void;
}

function fakeSocket(): FakeSocket {
  const socket: FakeSocket = {
    onopen: null,
    onmessage: null,
    onclose: null,
    sent: [],
    closedByUs: false,
    send: (text) => void socket.sent.push(text),
    close: () => void (socket.closedByUs = true),
    opens: () => socket.onopen?.(),
    says: (frame) => socket.onmessage?.({ data: JSON.stringify(frame) }),
    cuts: (code = 1006) => socket.onclose?.({ code }),
  };
  return socket;
}

/** A client on fake sockets; `last` is the newest socket, `opened` their number. */
function connect(onSessionEnded = () => {}) {
  const sockets: FakeSocket[] = [];
  const client = createLiveClient('ws://house/api/live', {
    onSessionEnded,
    random: () => 0.5,
    openSocket: () => {
      const socket = fakeSocket();
      sockets.push(socket);
      return socket;
    },
  });
  return { client, last: () => sockets.at(-1)!, opened: () => sockets.length };
}

const framesOf = (socket: FakeSocket) => socket.sent.map((text) => JSON.parse(text) as unknown);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the live client', () => {
  it('hands an event to the listeners of its topic and to nobody else', () => {
    const { client, last } = connect();
    const heard: unknown[] = [];
    const other = vi.fn();
    client.subscribe('chat/a', (event) => heard.push(event.data));
    client.subscribe('chat/b', other);
    last().opens();
    last().says({ type: 'event', topic: 'chat/a', event: 'message.posted', data: 7 });
    expect(heard).toEqual([7]);
    expect(other).not.toHaveBeenCalled();
  });

  it('subscribes again after a cut, then tells to resume, once the server has answered for every topic', () => {
    const { client, last, opened } = connect();
    const resumed = vi.fn();
    client.onResume(resumed);
    client.subscribe('chat/a', () => {});
    client.subscribe('chat/b', () => {});
    last().opens();
    last().says({ type: 'subscribed', topics: ['chat/a', 'chat/b'] });
    expect(resumed).toHaveBeenCalledTimes(1);
    last().cuts();
    expect(client.state()).toBe('connecting');
    vi.advanceTimersByTime(1_000);
    expect(opened()).toBe(2);
    last().opens();
    expect(framesOf(last())).toEqual([{ type: 'subscribe', topics: ['chat/a', 'chat/b'] }]);
    last().says({ type: 'subscribed', topics: ['chat/a'] });
    expect(resumed).toHaveBeenCalledTimes(1);
    last().says({ type: 'refused', topics: ['chat/b'] });
    expect(resumed).toHaveBeenCalledTimes(2);
  });

  it('tells a listener that its topic is refused, or that it stands', () => {
    const { client, last } = connect();
    const [refused, standing, never] = [vi.fn(), vi.fn(), vi.fn()];
    last().opens();
    client.subscribe('chat/gone', () => {}, refused, never);
    client.subscribe('chat/here', () => {}, never, standing);
    last().says({ type: 'refused', topics: ['chat/gone'] });
    last().says({ type: 'subscribed', topics: ['chat/here'] });
    expect(refused).toHaveBeenCalledTimes(1);
    expect(standing).toHaveBeenCalledTimes(1);
    expect(never).not.toHaveBeenCalled();
  });

  it('keeps a topic until its last listener leaves', async () => {
    const { client, last } = connect();
    last().opens();
    const leaveFirst = client.subscribe('chat/a', () => {});
    const leaveSecond = client.subscribe('chat/a', () => {});
    await Promise.resolve();
    last().sent.length = 0;
    leaveFirst();
    await Promise.resolve();
    expect(last().sent).toEqual([]);
    leaveSecond();
    await Promise.resolve();
    expect(framesOf(last())).toEqual([{ type: 'unsubscribe', topics: ['chat/a'] }]);
  });

  it('says together what one moment joins and leaves', async () => {
    const { client, last } = connect();
    const leaveOld = client.subscribe('chat/old', () => {});
    last().opens();
    last().sent.length = 0;
    leaveOld();
    const topics = Array.from({ length: 600 }, (_, index) => `chat/${index}`);
    for (const topic of topics) client.subscribe(topic, () => {});
    client.subscribe('chat/never', () => {})();
    await Promise.resolve();
    expect(framesOf(last())).toEqual([
      { type: 'unsubscribe', topics: ['chat/old', 'chat/never'] },
      { type: 'subscribe', topics: topics.slice(0, 500) },
      { type: 'subscribe', topics: topics.slice(500) },
    ]);
  });

  it('asks again for each new listener of a topic, and a listener that comes back asks too', async () => {
    const { client, last } = connect();
    const leave = client.subscribe('chat/a', () => {});
    last().opens();
    last().sent.length = 0;
    client.subscribe('chat/a', () => {});
    await Promise.resolve();
    leave();
    client.subscribe('chat/a', () => {});
    await Promise.resolve();
    const asked = { type: 'subscribe', topics: ['chat/a'] };
    expect(framesOf(last())).toEqual([asked, asked]);
  });

  it('signals while there is a line, not at every stroke of a key', () => {
    const { client, last } = connect();
    client.signal('chat/a', 'typing');
    last().opens();
    for (let stroke = 0; stroke < 30; stroke++) {
      client.signal('chat/a', 'typing');
      vi.advanceTimersByTime(100);
    }
    client.signal('chat/b', 'typing');
    const typingIn = (topic: string) => ({ type: 'signal', topic, signal: 'typing' });
    expect(framesOf(last())).toEqual([...[1, 2, 3].map(() => typingIn('chat/a')), typingIn('chat/b')]);
  });

  it('waits longer after each failure', () => {
    const { last, opened } = connect();
    last().cuts();
    vi.advanceTimersByTime(500);
    expect(opened()).toBe(2);
    last().cuts();
    vi.advanceTimersByTime(500);
    expect(opened()).toBe(2);
    vi.advanceTimersByTime(500);
    expect(opened()).toBe(3);
  });

  it('notices a line that died in silence', () => {
    const { client, last, opened } = connect();
    last().opens();
    vi.advanceTimersByTime(25_000);
    expect(framesOf(last())).toEqual([{ type: 'ping' }]);
    const silent = last();
    vi.advanceTimersByTime(10_000);
    expect(silent.closedByUs).toBe(true);
    expect(client.state()).toBe('connecting');
    vi.advanceTimersByTime(1_000);
    expect(opened()).toBe(2);
  });

  it('takes any frame for a sign of life', () => {
    const { client, last } = connect();
    last().opens();
    vi.advanceTimersByTime(25_000);
    last().says({ type: 'pong' });
    vi.advanceTimersByTime(20_000);
    expect(client.state()).toBe('open');
  });

  it('stops for good when the session has ended', () => {
    const ended = vi.fn();
    const { client, last, opened } = connect(ended);
    last().opens();
    last().cuts(closeCode.sessionEnded);
    vi.advanceTimersByTime(600_000);
    expect(ended).toHaveBeenCalledTimes(1);
    expect(client.state()).toBe('closed');
    expect(opened()).toBe(1);
  });

  it('does not come back after it was closed', () => {
    const { client, last, opened } = connect();
    last().opens();
    client.close();
    last().cuts();
    vi.advanceTimersByTime(600_000);
    expect(opened()).toBe(1);
    expect(last().closedByUs).toBe(true);
  });
});
