import { expect, test } from 'vitest';
import { slots } from './slots.ts';

test('no more are in at once than there are slots, and each comes in its turn', async () => {
  const room = slots(3);
  const began: string[] = [];
  const gates = new Map<string, () => void>();
  const enter = (name: string, weight: number) =>
    room.use(weight, async () => {
      began.push(name);
      await new Promise<void>((leave) => gates.set(name, leave));
      return name;
    });
  const leave = async (name: string) => {
    gates.get(name)!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  // The last one wants more than there is: it gets all.
  const all = [enter('a', 1), enter('b', 2), enter('c', 1), enter('d', 9)];
  await new Promise((resolve) => setImmediate(resolve));
  expect(began).toEqual(['a', 'b']);
  await leave('b');
  expect(began).toEqual(['a', 'b', 'c']);
  await leave('a');
  expect(began).toEqual(['a', 'b', 'c']);
  await leave('c');
  expect(began).toEqual(['a', 'b', 'c', 'd']);
  await leave('d');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('work that fails gives its slot back', async () => {
  const room = slots(1);
  await expect(room.use(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await room.use(1, () => Promise.resolve('yes'))).toBe('yes');
});
