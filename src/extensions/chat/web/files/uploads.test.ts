import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import type { MessageFile } from '../../contract/messages.ts';
import { createUploads, refusalOf } from './uploads.ts';

const file = (size: number, name = 'a.txt') => ({ name, size }) as File;

it.each<[string, File[], number, string | null]>([
  ['a file', [file(10)], 0, null],
  ['a file of the largest size', [file(25 * 1024 * 1024)], 9, null],
  ['one byte more', [file(25 * 1024 * 1024 + 1, 'film.mp4')], 0, 'chat.fileTooLarge'],
  ['an empty one', [file(0, 'vide.txt')], 0, 'chat.fileEmpty'],
  ['the eleventh', [file(1)], 10, 'chat.tooManyFiles'],
  ['eleven at once', Array.from({ length: 11 }, () => file(1)), 0, 'chat.tooManyFiles'],
])('%s is told before it leaves', (_what, chosen, already, code) => {
  expect(refusalOf(chosen, already)?.code ?? null).toBe(code);
});

/** A server that answers when the test says so. */
function startUploads() {
  const sends: {
    name: string;
    signal: AbortSignal;
    answer(file: MessageFile): void;
    fail(error: Error): void;
  }[] = [];
  const drafts: Record<string, readonly MessageFile[]> = {};
  let made = 0;
  const uploads = createUploads({
    newKey: () => `k${(made += 1)}`,
    send: ({ name }, signal) =>
      new Promise((answer, fail) => void sends.push({ name, signal, answer, fail })),
    onSent: (conversationId, join) => void (drafts[conversationId] = join(drafts[conversationId] ?? [])),
  });
  const namesIn = (conversationId: string) => drafts[conversationId]?.map(({ name }) => name).join(' ');
  const sent = () => ({ c1: namesIn('c1'), c2: namesIn('c2') });
  const state = () => uploads.list().map(({ file: { name }, problem }) => `${name} ${problem?.code ?? '…'}`);
  return { uploads, sends, sent, state };
}

const there = (name: string) => ({ id: name, name }) as MessageFile;

describe('uploads', () => {
  it('reach the discussion they were chosen in, as they were chosen, in whatever order they arrive', async () => {
    const { uploads, sends, sent, state } = startUploads();
    uploads.add('c1', [file(1, 'un'), file(0, 'vide'), file(1, 'deux')]);
    uploads.add('c2', [file(1, 'trois')]);
    uploads.add('c1', [file(1, 'quatre')]);
    expect(state()).toEqual(['un …', 'deux …', 'trois …', 'quatre …']);
    sends[2]!.answer(there('trois'));
    sends[1]!.answer(there('deux'));
    await expect.poll(sent).toEqual({ c1: 'deux', c2: 'trois' });
    expect(state()).toEqual(['un …', 'quatre …']);
    sends[3]!.answer(there('quatre'));
    sends[0]!.answer(there('un'));
    await expect.poll(sent).toEqual({ c1: 'un deux quatre', c2: 'trois' });
  });

  it('that fail say why, and go again', async () => {
    const { uploads, sends, sent, state } = startUploads();
    uploads.add('c1', [file(1, 'un')]);
    sends[0]!.fail(new AppError('platform.storageFull', 507));
    await expect.poll(state).toEqual(['un platform.storageFull']);
    uploads.retry('k1');
    expect(state()).toEqual(['un …']);
    sends[1]!.answer(there('un'));
    await expect.poll(sent).toEqual({ c1: 'un', c2: undefined });
  });

  it('stop when asked, and when their discussion is lost: nothing arrives afterwards', async () => {
    const { uploads, sends, sent, state } = startUploads();
    uploads.add('c1', [file(1, 'un'), file(1, 'deux')]);
    uploads.add('c2', [file(1, 'trois')]);
    uploads.cancel('k1');
    uploads.keepOnly(['c2']);
    expect(sends.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    expect(state()).toEqual(['trois …']);
    uploads.stop();
    expect(sends[2]!.signal.aborted).toBe(true);
    for (const { fail, signal } of sends) fail(signal.reason as Error);
    await Promise.resolve();
    expect([state(), sent()]).toEqual([[], { c1: undefined, c2: undefined }]);
  });
});
