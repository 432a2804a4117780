import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { showProgress } from './show-progress.ts';

function openStream(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), {
    ...{ isTTY, columns: 80, clearLine: () => true, cursorTo: () => true, moveCursor: () => true },
  });
  let text = '';
  stream.on('data', (piece: Buffer) => (text += piece.toString()));
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => text };
}

test.each([true, false])('what is soon over shows nothing (terminal: %s)', (isTTY) => {
  const { stream, text } = openStream(isTTY);
  const progress = showProgress(stream, () => 0);
  progress.onProgress('rows', 1, 2);
  progress.end();
  expect(text()).toBe('');
});

test('what lasts shows a bar on a terminal', () => {
  const { stream, text } = openStream(true);
  let now = 0;
  const progress = showProgress(stream, () => now);
  now = 3000;
  progress.onProgress('rows', 50, 200);
  progress.end();
  expect(text()).toContain('25 %  50/200');
});

test('elsewhere it is a plain line every five seconds', () => {
  const { stream, text } = openStream(false);
  let now = 0;
  const progress = showProgress(stream, () => now);
  for (const [at, done] of [
    [3000, 1],
    [6000, 2],
    [7000, 3],
    [12_000, 4],
  ] as const) {
    now = at;
    progress.onProgress('files', done, 9);
  }
  expect(text()).toBe('files: 2 of 9\nfiles: 4 of 9\n');
});
