import { expect, test } from 'vitest';
import { inBatches } from './in-batches.ts';

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('what is asked while a batch is under way goes together, in its order', async () => {
  const batches: number[][] = [];
  const double = inBatches(async (items: readonly number[]) => {
    batches.push([...items]);
    await nextTurn();
    return items.map((item) => item * 2);
  });
  const numbers = Array.from({ length: 70 }, (_, at) => at);
  const first = double(0);
  const more = numbers.slice(1).map((item) => double(item));
  expect(await Promise.all([first, ...more])).toEqual(numbers.map((item) => item * 2));
  expect(batches).toEqual([numbers.slice(0, 64), numbers.slice(64)]);
});

test('a batch begins when it is told to, with all that is there by then', async () => {
  const batches: number[][] = [];
  const begin = Promise.withResolvers<void>();
  const keep = inBatches(
    (items: readonly number[]) => Promise.resolve(batches.push([...items])).then(() => items),
    () => begin.promise,
  );
  const first = keep(1);
  await nextTurn();
  const second = keep(2);
  await nextTurn();
  expect(batches).toEqual([]);
  begin.resolve();
  expect(await Promise.all([first, second])).toEqual([1, 2]);
  expect(batches).toEqual([[1, 2]]);
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
