import { describe, expect, it } from 'vitest';
import { delayProblem, formatDelayValue, parseDelayValue } from './delay.ts';

describe('parseDelayValue', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    [' 15 ', 15],
    ['0', 0],
    ['1,3', 1.3],
  ])('reads %j as %d', (text, value) => expect(parseDelayValue(text)).toBe(value));

  it.each(['', 'deux', '-1', '1e3', '1,5,2', '1 5', 'Infinity', '0x10', ',5', '12345'])(
    'does not take %j for a number',
    (text) => expect(parseDelayValue(text)).toBeNull(),
  );
});

describe('delayProblem', () => {
  it.each([
    [1.5, 'month', null],
    [0, 'day', null],
    [12, 'month', null],
    [8, 'week', null],
    [1.3, 'month', 'delayHalvesOnly'],
    [0.5, 'day', 'delayWholeOnly'],
    [1.5, 'week', 'delayWholeOnly'],
    [0.5, 'workingDay', 'delayWholeOnly'],
    [-1, 'day', 'delayNotANumber'],
    [Number.NaN, 'day', 'delayNotANumber'],
    [120.5, 'month', 'delayTooLong'],
    [3651, 'day', 'delayTooLong'],
  ] as const)('judges %d %s: %s', (value, unit, problem) =>
    expect(delayProblem({ value, unit })).toBe(problem),
  );
});

describe('formatDelayValue', () => {
  it('writes a comma', () => expect(formatDelayValue(1.5)).toBe('1,5'));
});
