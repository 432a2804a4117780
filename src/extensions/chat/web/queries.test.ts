import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../platform/errors/contract/app-error.ts';
import { postMessage, resume } from './queries.ts';
import { saying } from './test-samples.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const unsent = {
  ...{ clientId: 'client-01', conversationId: 'c', recipients: [], body: saying('Bonjour') },
  ...{ files: [], replyTo: null, writtenAt: '2026-11-23T08:00:00.000Z', problem: null },
};

/** A line that died without saying so: whatever is asked is never answered. */
function deadLine(): { giveUp: () => void } {
  const patience = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
  const neverAnswer = (_path: string, { signal }: RequestInit) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  vi.stubGlobal('fetch', neverAnswer);
  return { giveUp: () => patience.abort(new DOMException('too long', 'TimeoutError')) };
}

describe.each([
  ['a message on its way', () => postMessage(unsent)],
  ['what was missed', () => resume({ life: 'one', conversations: { c: 1 } })],
])('%s', (_what, ask) => {
  it('is not waited for without end on a line that is dead, and may be asked again', async () => {
    const { giveUp } = deadLine();
    const failed = ask().then(
      () => null,
      (error: unknown) => error,
    );
    giveUp();
    // No answer of the server: what refuses a message for good is an `AppError`.
    expect(await failed).toBeInstanceOf(DOMException);
    expect(await failed).not.toBeInstanceOf(AppError);
  }, 2_000);
});
