import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLeaderWay } from './leader-way.ts';
import { fakeBrowser, fakeServer, type FakePage, type FakeServer } from './test-browser.ts';
import { openWorkerWay } from './worker-way.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms = 200) => vi.advanceTimersByTimeAsync(ms);
const subscriptionsTo = (server: FakeServer, topic: string) =>
  server.sockets[0]!.said.filter((frame) => frame.type === 'subscribe' && frame.topics.includes(topic))
    .length;

/** Both ways to share a line do the same for the pages. */
const kinds = [
  ['a shared worker', (browser: ReturnType<typeof fakeBrowser>) => browser.openTab()],
  ['a leader tab', (browser: ReturnType<typeof fakeBrowser>) => browser.openTabWithoutWorker()],
] as const;

describe.each(kinds)('a line shared through %s', (_name, open) => {
  async function start(count: number) {
    const server = fakeServer();
    const browser = fakeBrowser(server);
    const tabs = Array.from({ length: count }, () => open(browser));
    await settle();
    return { server, tabs, openAnother: () => open(browser) };
  }

  it('is one socket and one subscription, until the last page that hears leaves', async () => {
    const { server, tabs } = await start(3);
    const leaves = tabs.map((tab) => tab.hear('chat/a'));
    await settle();
    expect(server.sockets).toHaveLength(1);
    expect(subscriptionsTo(server, 'chat/a')).toBe(1);
    expect(tabs.map((tab) => tab.client.state())).toEqual(['open', 'open', 'open']);
    leaves[0]!();
    leaves[1]!();
    await settle();
    server.publish('chat/a', 1);
    await settle();
    expect(tabs.map((tab) => tab.heard)).toEqual([[], [], [1]]);
    leaves[2]!();
    await settle();
    expect(server.sockets[0]!.topics.size).toBe(0);
  });

  it('subscribes to many topics in one frame', async () => {
    const { server, tabs } = await start(1);
    for (let number = 0; number < 200; number++) tabs[0]!.hear(`chat/${number}`);
    await settle();
    expect(server.sockets[0]!.topics.size).toBe(200);
    expect(server.sockets[0]!.said.filter((frame) => frame.type === 'subscribe')).toHaveLength(1);
  });

  it('gives each page what it hears, in the order of the server, and nothing else', async () => {
    const { server, tabs } = await start(2);
    const [both, one] = tabs as [FakePage, FakePage];
    both.hear('chat/a');
    both.hear('chat/b');
    one.hear('chat/b');
    await settle();
    for (let number = 0; number < 50; number++) server.publish(number % 3 ? 'chat/a' : 'chat/b', number);
    await settle();
    const numbers = Array.from({ length: 50 }, (_, number) => number);
    expect(both.heard).toEqual(numbers);
    expect(one.heard).toEqual(numbers.filter((number) => number % 3 === 0));
  });

  it('tells a page that joins what stands already, at once, without asking the server', async () => {
    const { server, tabs } = await start(2);
    tabs[0]!.hear('chat/a');
    await settle();
    tabs[1]!.hear('chat/a');
    await settle();
    expect(tabs[1]!.stood.get('chat/a')).toBe(1);
    expect(tabs[0]!.stood.get('chat/a')).toBe(1);
    expect(subscriptionsTo(server, 'chat/a')).toBe(1);
    expect(tabs.map((tab) => tab.resumed)).toEqual([1, 1]);
  });

  it('tells every page that a topic is refused, and asks again for one that comes later', async () => {
    const { server, tabs } = await start(2);
    server.refused.add('chat/a');
    tabs[0]!.hear('chat/a');
    await settle();
    expect(tabs[0]!.refused.get('chat/a')).toBe(1);
    server.refused.clear();
    tabs[1]!.hear('chat/a');
    await settle();
    expect(tabs[1]!.stood.get('chat/a')).toBe(1);
    server.sockets[0]!.tell({ type: 'refused', topics: ['chat/a'] });
    await settle();
    expect(tabs.map((tab) => tab.refused.get('chat/a'))).toEqual([2, 1]);
  });

  it('comes back after a cut for every page: all is subscribed anew, and each resumes', async () => {
    const { server, tabs } = await start(2);
    tabs[0]!.hear('chat/a');
    tabs[1]!.hear('chat/b');
    await settle();
    server.cut();
    await vi.advanceTimersByTimeAsync(0);
    expect(tabs.map((tab) => tab.client.state())).toEqual(['connecting', 'connecting']);
    await settle(2_000);
    expect(server.sockets).toHaveLength(1);
    expect(tabs.map((tab) => tab.client.state())).toEqual(['open', 'open']);
    expect(tabs.map((tab) => tab.resumed)).toEqual([2, 2]);
    server.publish('chat/a', 'a');
    server.publish('chat/b', 'b');
    await settle();
    expect(tabs.map((tab) => tab.heard)).toEqual([['a'], ['b']]);
  });

  it('carries the end of the session to every page; who signs in again has a line of their own', async () => {
    const { server, tabs, openAnother } = await start(2);
    tabs[0]!.hear('chat/a');
    server.endSession();
    await settle(120_000);
    expect(tabs.map((tab) => tab.sessionEnded)).toEqual([true, true]);
    expect(tabs.map((tab) => tab.client.state())).toEqual(['closed', 'closed']);
    expect(server.sockets).toHaveLength(0);
    const next = openAnother();
    next.hear('chat/a');
    await settle();
    expect(server.sockets).toHaveLength(1);
    server.publish('chat/a', 'new');
    await settle();
    expect(next.heard).toEqual(['new']);
    expect(tabs.map((tab) => tab.heard)).toEqual([[], []]);
  });

  it('forgets a page that crashed', async () => {
    const { server, tabs } = await start(3);
    tabs[0]!.hear('chat/a');
    tabs[2]!.hear('chat/b');
    await settle();
    tabs[2]!.crash();
    await settle(120_000);
    expect([...server.sockets[0]!.topics]).toEqual(['chat/a']);
  });

  it('lets a page that slept for long come back and resume', async () => {
    const { server, tabs } = await start(2);
    tabs[0]!.hear('chat/a');
    tabs[1]!.hear('chat/b');
    await settle();
    tabs[1]!.sleep();
    await settle(120_000);
    server.publish('chat/b', 'missed');
    const resumed = tabs[1]!.resumed;
    tabs[1]!.wake();
    await settle(2_000);
    expect(tabs[1]!.resumed).toBe(resumed + 1);
    server.publish('chat/b', 'heard');
    await settle();
    expect(tabs[1]!.heard.at(-1)).toBe('heard');
    expect(server.sockets).toHaveLength(1);
  });

  it('is closed once every page has left', async () => {
    const { server, tabs } = await start(2);
    tabs[0]!.close();
    await settle(5_000);
    expect(server.sockets).toHaveLength(1);
    expect(tabs[1]!.client.state()).toBe('open');
    tabs[1]!.close();
    await settle(5_000);
    expect(server.sockets).toHaveLength(0);
  });

  it('passes signals on', async () => {
    const { server, tabs } = await start(2);
    tabs[1]!.hear('chat/a');
    await settle();
    tabs[1]!.client.signal('chat/a', 'typing');
    await settle();
    expect(server.sockets[0]!.said.at(-1)).toEqual({ type: 'signal', topic: 'chat/a', signal: 'typing' });
  });

  it('waits with its pages while the server is down, however long', async () => {
    const { server, tabs } = await start(2);
    tabs.forEach((tab) => tab.hear('chat/a'));
    await settle();
    server.isDown = true;
    server.cut();
    await settle(300_000);
    expect(tabs.map((tab) => tab.client.state())).toEqual(['connecting', 'connecting']);
    server.isDown = false;
    await settle(25_000);
    expect(server.sockets).toHaveLength(1);
    server.publish('chat/a', 1);
    await settle();
    expect(tabs.map((tab) => tab.heard)).toEqual([[1], [1]]);
  });
});

describe('a leader tab', () => {
  const leave = { closes: (tab: FakePage) => tab.close(), crashes: (tab: FakePage) => tab.crash() };

  it.each(['closes', 'crashes'] as const)('that %s is followed by another', async (how) => {
    const server = fakeServer();
    const browser = fakeBrowser(server);
    const tabs = [1, 2, 3].map(() => browser.openTabWithoutWorker());
    tabs.forEach((tab) => tab.hear('chat/a'));
    await settle();
    const resumed = tabs.map((tab) => tab.resumed);
    leave[how](tabs[0]!);
    await settle();
    expect(server.sockets).toHaveLength(1);
    expect(tabs.slice(1).map((tab) => tab.resumed)).toEqual(resumed.slice(1).map((times) => times + 1));
    server.publish('chat/a', 1);
    await settle();
    expect(tabs.map((tab) => tab.heard)).toEqual([[], [1], [1]]);
  });

  it('that fell asleep is replaced, and is a tab like the others when it wakes', async () => {
    const server = fakeServer();
    const browser = fakeBrowser(server);
    const [leader, other] = [browser.openTabWithoutWorker(), browser.openTabWithoutWorker()];
    leader.hear('chat/a');
    other.hear('chat/a');
    await settle();
    leader.sleep();
    await settle(60_000);
    expect(other.client.state()).toBe('open');
    server.publish('chat/a', 1);
    await settle();
    expect(other.heard).toEqual([1]);
    leader.wake();
    await settle(60_000);
    expect(server.sockets).toHaveLength(1);
    server.publish('chat/a', 2);
    await settle();
    expect(other.heard).toEqual([1, 2]);
    expect(leader.heard.at(-1)).toBe(2);
    other.close();
    await settle();
    server.publish('chat/a', 3);
    await settle();
    expect(leader.heard.at(-1)).toBe(3);
  });

  it('that was robbed of the lead stops and waits for its turn again; where no lock is given it is no leader', async () => {
    const asked: LockOptions[] = [];
    const outcomes = ['robbed', 'refused'];
    const request = async (_name: string, options: LockOptions, work: () => Promise<void>) => {
      asked.push(options);
      const outcome = outcomes.shift();
      if (outcome === 'robbed') void work();
      await Promise.resolve();
      throw new DOMException(outcome, 'AbortError');
    };
    const [stop, onBroken] = [vi.fn(), vi.fn()];
    openLeaderWay({
      ...{ name: 'live-u1', newId: () => 'a', onBroken, locks: { request } as unknown as LockManager },
      openChannel: () => ({ onmessage: null, postMessage: () => {}, close: () => {} }),
      createHost: () => ({ join: vi.fn(), stop }),
    });
    await settle();
    expect(stop).toHaveBeenCalledTimes(1);
    expect(asked.map(({ steal }) => steal ?? false)).toEqual([false, false]);
    expect(onBroken).toHaveBeenCalledTimes(1);
  });

  it('holds the line of its own person only', async () => {
    const server = fakeServer();
    const browser = fakeBrowser(server);
    const sophies = browser.openTabWithoutWorker('u1');
    const karims = browser.openTabWithoutWorker('u2');
    sophies.hear('chat/sophie');
    karims.hear('chat/karim');
    await settle();
    expect(server.sockets.map(({ topics }) => [...topics])).toEqual([['chat/sophie'], ['chat/karim']]);
    server.publish('chat/sophie', 'for Sophie');
    await settle();
    expect([sophies.heard, karims.heard]).toEqual([['for Sophie'], []]);
  });
});

describe('a shared worker', () => {
  const silentWorker = () => {
    const port = { onmessage: null, postMessage: vi.fn(), close: vi.fn() };
    const worker = { port, onerror: null as ((event: never) => void) | null };
    return worker;
  };

  it('that cannot be loaded is given up', () => {
    const worker = silentWorker();
    const onBroken = vi.fn();
    openWorkerWay(worker, () => 'a', onBroken);
    worker.onerror!(undefined as never);
    expect(onBroken).toHaveBeenCalledTimes(1);
  });

  it('that does not answer is given up, at the second time', async () => {
    const onBroken = vi.fn();
    const way = openWorkerWay(silentWorker(), () => 'a', onBroken);
    for (const expected of [0, 1]) {
      const closed = vi.fn();
      way.openSocket().onclose = closed;
      await settle(10_000);
      expect(closed).toHaveBeenCalledTimes(1);
      expect(onBroken).toHaveBeenCalledTimes(expected);
    }
  });
});

describe('a line shared through a shared worker', () => {
  it('stays open for a page that is reloaded while the line is cut', async () => {
    const server = fakeServer();
    const browser = fakeBrowser(server);
    const before = browser.openTab();
    await settle();
    before.close();
    await settle(500);
    server.cut();
    await settle(100);
    const after = browser.openTab();
    after.hear('chat/a');
    // Both the patience with a page that left and the one with pages that were cut are over.
    await settle(100_000);
    server.publish('chat/a', 1);
    await settle();
    expect(after.heard).toEqual([1]);
  });
});
