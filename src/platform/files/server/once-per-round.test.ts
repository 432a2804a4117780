import { expect, test } from 'vitest';
import { oncePerRound } from './once-per-round.ts';

/** Work that ends when it is told to. */
function workInHand() {
  const begun: { key: string; end: PromiseWithResolvers<void> }[] = [];
  const share = oncePerRound((key) => {
    const end = Promise.withResolvers<void>();
    begun.push({ key, end });
    return end.promise;
  });
  return { begun, share, keys: () => begun.map(({ key }) => key) };
}
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('who comes while the work is under way waits for the next one, which all who come so share', async () => {
  const { begun, share, keys } = workInHand();
  const first = share('a');
  const late = [share('a'), share('a')];
  const other = share('b');
  expect(keys()).toEqual(['a', 'b']);
  begun[0]!.end.resolve();
  await first;
  await nextTurn();
  expect(keys()).toEqual(['a', 'b', 'a']);
  const later = share('a');
  begun[2]!.end.resolve();
  await Promise.all(late);
  await nextTurn();
  expect(keys()).toEqual(['a', 'b', 'a', 'a']);
  begun[3]!.end.resolve();
  begun[1]!.end.resolve();
  await Promise.all([later, other]);
});

test('work that fails is that of who waited for it, and others try again', async () => {
  const { begun, share, keys } = workInHand();
  const first = share('a');
  const second = share('a');
  begun[0]!.end.reject(new Error('no disk'));
  await expect(first).rejects.toThrow('no disk');
  await nextTurn();
  begun[1]!.end.resolve();
  await second;
  const third = share('a');
  expect(keys()).toEqual(['a', 'a', 'a']);
  begun[2]!.end.resolve();
  await third;
});
