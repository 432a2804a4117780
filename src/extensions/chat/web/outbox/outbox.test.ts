import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import type { PostedMessage } from '../../contract/messages.ts';
import { sampleMessage } from '../test-samples.ts';
import type { Unsent, UnsentStore } from './unsent.ts';
import { createOutbox } from './outbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What two tabs of one browser share. */
function sharedStore() {
  const kept = new Map<string, Unsent>();
  const tabs = new Set<() => void>();
  /** The store as one tab sees it; its own changes are told to the others only. */
  function tab(): UnsentStore {
    let own: (() => void) | undefined;
    const tellOthers = () => tabs.forEach((listener) => listener !== own && listener());
    return {
      all: () => Promise.resolve([...kept.values()]),
      put: (unsent) => Promise.resolve(kept.set(unsent.clientId, unsent)).then(tellOthers),
      delete: (clientId) => Promise.resolve(kept.delete(clientId)).then(tellOthers),
      onChange(listener) {
        own = listener;
        tabs.add(listener);
        return () => tabs.delete(listener);
      },
      close: () => undefined,
    };
  }
  return { keys: () => [...kept.keys()], tab };
}

/** One at a time, in the order they came. */
function oneAtATime() {
  let last = Promise.resolve();
  return (work: () => Promise<void>) => (last = last.then(work));
}

const written = (clientId: string, writtenAt = '2026-11-23T10:00:00.000Z') => ({
  ...{ clientId, conversationId: 'ch1', recipients: [], files: [], replyTo: null },
  body: { type: 'doc' as const, content: [] },
  writtenAt,
});

const answerTo = (unsent: Unsent): PostedMessage => ({
  message: sampleMessage(1, { clientId: unsent.clientId }),
  own: null,
});

interface Browser {
  shared?: ReturnType<typeof sharedStore>;
  store?: UnsentStore;
  inTurn?: (work: () => Promise<void>) => Promise<void>;
}

/** A tab whose server answers as `answer` says. */
function open(answer: (unsent: Unsent) => Promise<PostedMessage>, browser: Browser = {}) {
  const { shared = sharedStore(), inTurn = oneAtATime() } = browser;
  const sent: string[] = [];
  const send = vi.fn(answer);
  const outbox = createOutbox({
    store: browser.store ?? shared.tab(),
    inTurn,
    send,
    onSent: (_posted, unsent) => sent.push(unsent.clientId),
  });
  return { outbox, shared, send, sent };
}

const accept = (unsent: Unsent) => Promise.resolve(answerTo(unsent));
const offline = () => Promise.reject(new AppError('platform.offline', 0));

describe('the outbox', () => {
  it('keeps a message until the server has acknowledged it', async () => {
    let acknowledge = (_posted: PostedMessage) => {};
    const { outbox, shared, sent } = open(() => new Promise((resolve) => (acknowledge = resolve)));
    outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect([outbox.list().length, shared.keys(), sent]).toEqual([1, ['a'], []]);
    acknowledge(answerTo(outbox.list()[0]!));
    await vi.advanceTimersByTimeAsync(0);
    expect([outbox.list(), shared.keys(), sent]).toEqual([[], [], ['a']]);
  });

  it('sends one after the other, in the order in which they were written', async () => {
    const underway: string[] = [];
    let most = 0;
    const { outbox, sent } = open(async (unsent) => {
      underway.push(unsent.clientId);
      most = Math.max(most, underway.length);
      await new Promise((resolve) => setTimeout(resolve, 5));
      underway.pop();
      return answerTo(unsent);
    });
    outbox.add(written('z', '2026-11-23T10:00:01.000Z'));
    outbox.add(written('a', '2026-11-23T10:00:02.000Z'));
    outbox.add(written('m', '2026-11-23T10:00:03.000Z'));
    await vi.advanceTimersByTimeAsync(50);
    expect([sent, most]).toEqual([['z', 'a', 'm'], 1]);
  });

  it('tries a cut line again by itself, with the same client id, later each time', async () => {
    const { outbox, send, sent } = open(offline);
    outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(999);
    expect(send).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(send).toHaveBeenCalledTimes(2);
    send.mockImplementation(accept);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['a']);
    expect(new Set(send.mock.calls.map(([unsent]) => unsent.clientId))).toEqual(new Set(['a']));
  });

  it('says why it waits, until a message has left', async () => {
    const { outbox, send } = open(() => Promise.reject(new AppError('platform.diskFull', 507)));
    const heard: unknown[] = [];
    outbox.subscribe(() => heard.push(outbox.trouble()?.code ?? null));
    outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect([outbox.trouble(), heard.at(-1)]).toEqual([
      { code: 'platform.diskFull', data: {} },
      'platform.diskFull',
    ]);
    send.mockImplementation(accept);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([outbox.trouble(), heard.at(-1)]).toEqual([null, null]);
  });

  it('does not wait when it is told that the line is back', async () => {
    const { outbox, send, sent } = open(offline);
    outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    send.mockImplementation(accept);
    outbox.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it.each([0, 401, 408, 429, 500, 503])('takes status %i for a matter of time', async (status) => {
    const { outbox } = open(() => Promise.reject(new AppError('platform.x', status)));
    outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.list()[0]?.problem).toBeNull();
  });

  it('sets a refused message aside with its reason, and goes on with the next', async () => {
    const { outbox, shared, sent, send } = open((unsent) =>
      unsent.clientId === 'bad'
        ? Promise.reject(new AppError('rich-text.tooLong', 422, { max: 8000 }))
        : accept(unsent),
    );
    outbox.add(written('bad', '2026-11-23T10:00:00.000Z'));
    outbox.add(written('good', '2026-11-23T10:00:01.000Z'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(['good']);
    expect(outbox.list().map((unsent) => unsent.problem)).toEqual([
      { code: 'rich-text.tooLong', data: { max: 8000 } },
    ]);
    expect(shared.keys()).toEqual(['bad']);
    send.mockImplementation(accept);
    outbox.retry('bad');
    await vi.advanceTimersByTimeAsync(0);
    expect([sent, outbox.list()]).toEqual([['good', 'bad'], []]);
  });

  it('finds what waited after a reload, and sends it', async () => {
    const first = open(offline);
    first.outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    first.outbox.close();
    const second = open(accept, { shared: first.shared });
    await vi.advanceTimersByTimeAsync(0);
    expect([second.sent, first.shared.keys()]).toEqual([['a'], []]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(first.send).toHaveBeenCalledTimes(1);
  });

  it('shows in every tab what waits, and sends it from one', async () => {
    const [shared, inTurn] = [sharedStore(), oneAtATime()];
    let acknowledge = () => {};
    const slow = (unsent: Unsent) =>
      new Promise<PostedMessage>((resolve) => (acknowledge = () => resolve(answerTo(unsent))));
    const [one, other] = [open(slow, { shared, inTurn }), open(slow, { shared, inTurn })];
    one.outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect([one, other].map(({ outbox }) => outbox.list().map(({ clientId }) => clientId))).toEqual([
      ['a'],
      ['a'],
    ]);
    acknowledge();
    await vi.advanceTimersByTimeAsync(0);
    expect([one.sent, other.sent, one.outbox.list(), other.outbox.list()]).toEqual([['a'], [], [], []]);
    expect(one.send.mock.calls.length + other.send.mock.calls.length).toBe(1);
  });

  it('sends from another tab what a closed one left', async () => {
    const [shared, inTurn] = [sharedStore(), oneAtATime()];
    const closing = open(offline, { shared, inTurn });
    closing.outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    closing.outbox.close();
    const other = open(accept, { shared, inTurn });
    await vi.advanceTimersByTimeAsync(0);
    expect([other.sent, shared.keys()]).toEqual([['a'], []]);
  });

  it('goes on in memory when the browser keeps nothing', async () => {
    const refuse = () => Promise.reject(new Error('QuotaExceededError'));
    const store = { ...sharedStore().tab(), all: refuse, put: refuse, delete: refuse };
    const { outbox, sent, send } = open(offline, { store });
    outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.list().map(({ clientId }) => clientId)).toEqual(['a']);
    send.mockImplementation(accept);
    outbox.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect([sent, outbox.list()]).toEqual([['a'], []]);
  });

  it('lets a message be thrown away', async () => {
    const { outbox, shared } = open(() => Promise.reject(new AppError('chat.recipientLeft', 409)));
    outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    outbox.discard('a');
    await vi.advanceTimersByTimeAsync(0);
    expect([outbox.list(), shared.keys()]).toEqual([[], []]);
  });

  it('tells its listeners, and gives them the same list until something changes', async () => {
    const { outbox } = open(offline);
    const told = vi.fn();
    const leave = outbox.subscribe(told);
    const before = outbox.list();
    expect(outbox.list()).toBe(before);
    outbox.add(written('a'));
    expect(told).toHaveBeenCalled();
    expect(outbox.list()).not.toBe(before);
    leave();
    told.mockClear();
    outbox.discard('a');
    expect(told).not.toHaveBeenCalled();
  });
});
