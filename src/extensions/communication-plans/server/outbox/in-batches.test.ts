import { expect, test } from 'vitest';
import { inBatches } from './in-batches.ts';

test('what is asked while a batch is under way goes together, in its order', async () => {
  const batches: number[][] = [];
  const double = inBatches(async (items: readonly number[]) => {
    batches.push([...items]);
    await new Promise((resolve) => setImmediate(resolve));
    return items.map((item) => item * 2);
  }, 3);
  const first = double(1);
  const more = [2, 3, 4, 5].map((item) => double(item));
  expect(await Promise.all([first, ...more])).toEqual([2, 4, 6, 8, 10]);
  expect(batches).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('one that breaks its batch is rejected alone, and others come after it', async () => {
  const half = inBatches(async (items: readonly number[]) => {
    await Promise.resolve();
    if (items.some((item) => item % 2 === 1)) throw new Error('odd');
    return items.map((item) => item / 2);
  });
  const answers = await Promise.allSettled([2, 3, 4].map((item) => half(item)));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await half(10)).toBe(5);
});
