import { describe, expect, test } from 'vitest';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import { nextRetry, retriedForMs } from './retries.ts';

const first = '2026-11-23T10:30:00.000Z';
const until = plusMs(first, retriedForMs);
const minutesBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;

describe('nextRetry', () => {
  test('waits 1, 5, 15 and 60 minutes, then an hour each time, a little more at most, until 48 hours', () => {
    const waits: number[] = [];
    for (let at: string | null = first, attempt = 1; at !== null; attempt++) {
      const next = nextRetry({ id: 'm1', attempt }, at, until);
      if (next !== null) waits.push(minutesBetween(at, next));
      at = next;
    }
    for (const [index, wait] of waits.entries()) {
      const plain = [1, 5, 15][index] ?? 60;
      expect(wait).toBeGreaterThanOrEqual(plain);
      expect(wait).toBeLessThanOrEqual(plain * 1.2);
    }
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(total).toBeLessThanOrEqual(48 * 60);
    expect(total).toBeGreaterThan(46 * 60);
  });

  test('what failed together does not come back together', () => {
    const moments = Array.from({ length: 100 }, (_, index) =>
      nextRetry({ id: `m${index}`, attempt: 1 }, first, until),
    );
    expect(new Set(moments).size).toBeGreaterThan(90);
  });
});
