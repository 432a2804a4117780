import { expect, it } from 'vitest';
import { commandOutcome, testOutcome, totalLine } from './step.ts';

it.each([
  [0, { passed: 1, failed: 0 }],
  [1, { passed: 0, failed: 1 }],
  [null, { passed: 0, failed: 1 }],
])('a command that ends with %s counts as one', (code, counts) => {
  expect(commandOutcome({ code, output: 'words' })).toEqual({ ...counts, output: 'words' });
});

it.each([
  ['all passed', 0, { numPassedTests: 3, numFailedTests: 0 }, { passed: 3, failed: 0 }],
  ['some failed', 1, { numPassedTests: 3, numFailedTests: 2 }, { passed: 3, failed: 2 }],
  ['a file did not load', 1, { numPassedTests: 3, numFailedTests: 0 }, { passed: 3, failed: 1 }],
  ['it was killed', null, { numPassedTests: 3, numFailedTests: 0 }, { passed: 3, failed: 1 }],
  ['none was executed', 0, { numPassedTests: 0, numFailedTests: 0 }, { passed: 0, failed: 1 }],
  ['it broke before the report', 1, null, { passed: 0, failed: 1 }],
  ['it said nothing at all', 0, null, { passed: 0, failed: 1 }],
])('a test run of which %s', (_what, code, report, counts) => {
  expect(testOutcome({ code, output: '' }, report)).toMatchObject(counts);
});

it('ends with the sums', () => {
  const outcomes = [
    { passed: 2, failed: 0, output: '' },
    { passed: 40, failed: 1, output: '' },
  ];
  expect(totalLine(outcomes)).toBe('42 passed, 1 failed');
  expect(totalLine([])).toBe('0 passed, 0 failed');
});
