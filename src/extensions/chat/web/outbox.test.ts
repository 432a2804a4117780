import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../platform/errors/contract/app-error.ts';
import type { PostedMessage } from '../contract/messages.ts';
import { sampleMessage } from './test-samples.ts';
import { createOutbox, type OutboxParts, type Unsent } from './outbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function memoryStorage(): OutboxParts['storage'] & { keys(): string[] } {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
    keys: () => [...held.keys()],
  };
}

const written = (clientId: string, writtenAt = '2026-11-23T10:00:00.000Z') => ({
  clientId,
  conversationId: 'ch1',
  recipients: [],
  body: { type: 'doc' as const, content: [] },
  writtenAt,
});

const answerTo = (unsent: Unsent): PostedMessage => ({
  message: sampleMessage(1, { clientId: unsent.clientId }),
  own: null,
});

/** An outbox on `storage` whose server answers as `answer` says. */
function open(answer: (unsent: Unsent) => Promise<PostedMessage>, storage = memoryStorage()) {
  const sent: string[] = [];
  const send = vi.fn(answer);
  const outbox = createOutbox({
    storage,
    prefix: 'unsent.',
    send,
    onSent: (_message, unsent) => sent.push(unsent.clientId),
  });
  return { outbox, storage, send, sent };
}

const accept = (unsent: Unsent) => Promise.resolve(answerTo(unsent));
const offline = () => Promise.reject(new AppError('platform.offline', 0));

describe('the outbox', () => {
  it('keeps a message until the server has acknowledged it', async () => {
    let acknowledge = (_posted: PostedMessage) => {};
    const { outbox, storage, sent } = open(() => new Promise((resolve) => (acknowledge = resolve)));
    outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect([outbox.list().length, storage.keys(), sent]).toEqual([1, ['unsent.a'], []]);
    acknowledge(answerTo(outbox.list()[0]!));
    await vi.advanceTimersByTimeAsync(0);
    expect([outbox.list(), storage.keys(), sent]).toEqual([[], [], ['a']]);
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
    const { outbox, storage, sent, send } = open((unsent) =>
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
    expect(storage.keys()).toEqual(['unsent.bad']);
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
    first.storage.setItem('another program', 'not ours');
    const second = open(accept, first.storage);
    await vi.advanceTimersByTimeAsync(0);
    expect([second.sent, first.storage.keys()]).toEqual([['a'], ['another program']]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(first.send).toHaveBeenCalledTimes(1);
  });

  it('goes on in memory when the storage is full', async () => {
    const storage = memoryStorage();
    storage.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    const { outbox, sent } = open(accept, storage);
    outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['a']);
  });

  it('lets a message be thrown away', async () => {
    const { outbox, storage } = open(() => Promise.reject(new AppError('chat.recipientLeft', 409)));
    outbox.add(written('a'));
    await vi.advanceTimersByTimeAsync(0);
    outbox.discard('a');
    expect([outbox.list(), storage.keys()]).toEqual([[], []]);
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
