import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

test('so much at once, then what has come free since, and never more than at once', () => {
  let now = 5000;
  const pace = createPace({ atOnce: 100, perSecond: 10 }, () => now);
  expect([pace(60), pace(40), pace(1)]).toEqual([true, true, false]);
  now += 1000;
  expect([pace(10), pace(1)]).toEqual([true, false]);
  now += 3_600_000;
  expect([pace(100), pace(1)]).toEqual([true, false]);
});
