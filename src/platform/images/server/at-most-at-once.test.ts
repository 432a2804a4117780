import { expect, it } from 'vitest';
import { atMostAtOnce } from './at-most-at-once.ts';

it('runs no more at once than it may, all of them, in the order they came', async () => {
  const inTurn = atMostAtOnce(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const works = Array.from({ length: 20 }, (_, index) =>
    inTurn(async () => {
      begun.push(index);
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
      if (index % 5 === 0) throw new Error(`no ${index}`);
      return index;
    }),
  );
  const ended = await Promise.allSettled(works);
  expect(most).toBe(2);
  expect(begun).toEqual(ended.map((_, index) => index));
  expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(4);
  await expect(inTurn(() => Promise.resolve('after'))).resolves.toBe('after');
});
