import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCommitOrder } from './in-commit-order.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Three commits that are asked for one after the other and answered when told. */
function threeCommits() {
  const inOrder = createCommitOrder();
  const told: number[] = [];
  const commits = [1, 2, 3].map((number) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const done = inOrder(promise, () => void told.push(number)).catch(() => undefined);
    return { done, resolve, reject };
  });
  return { told, commits };
}

test('commits are told in the order in which they were asked for, whichever answer comes first', async () => {
  const { told, commits } = threeCommits();
  commits[2]!.resolve();
  commits[1]!.resolve();
  await vi.advanceTimersByTimeAsync(10);
  expect(told).toEqual([]);
  commits[0]!.resolve();
  await Promise.all(commits.map(({ done }) => done));
  expect(told).toEqual([1, 2, 3]);
  expect(vi.getTimerCount()).toBe(0);
});

test('one that fails is not told, and does not keep the next ones from being told', async () => {
  const { told, commits } = threeCommits();
  commits[2]!.resolve();
  commits[1]!.reject(new Error('no'));
  commits[0]!.resolve();
  await Promise.all(commits.map(({ done }) => done));
  expect(told).toEqual([1, 3]);
});

test('one that is never answered holds up the next ones for a second, not for ever', async () => {
  const { told, commits } = threeCommits();
  commits[1]!.resolve();
  commits[2]!.resolve();
  await vi.advanceTimersByTimeAsync(1_100);
  expect(told).toEqual([2, 3]);
});
