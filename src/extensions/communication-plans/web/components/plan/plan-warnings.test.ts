import { expect, test } from 'vitest';
import type { PlanWarning } from '../../../contract/warnings.ts';
import { isAboutThePlan, warningsAt } from './plan-warnings.ts';

const late: PlanWarning = { kind: 'lastAfterExpected', positions: [5], data: {} };
const close: PlanWarning = { kind: 'tooClose', positions: [2, 3], data: {} };
const value: PlanWarning = { kind: 'missingValue', positions: [1, 3], data: { names: ['MOTIF_REPORT'] } };
const address: PlanWarning = { kind: 'noAddress', positions: [1, 2, 3, 4, 5], data: {} };

test('each warning is shown once: above, or beside the messages it is about', () => {
  const all = [late, close, value, address];
  expect(all.filter(isAboutThePlan)).toEqual([late, address]);
  expect([1, 2, 3, 4, 5].map((position) => warningsAt(all, position))).toEqual([
    [value],
    [],
    [close, value],
    [],
    [],
  ]);
});
