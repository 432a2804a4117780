import { expect, test } from 'vitest';
import { lastHour, nextHour } from './daily-hour.ts';

const paris = 'Europe/Paris';

test('the hour is the one that the clocks of the company show', () => {
  expect(lastHour('2026-11-23T10:30:00.000Z', 2, paris)).toBe('2026-11-23T01:00:00.000Z');
  expect(nextHour('2026-11-23T10:30:00.000Z', 2, paris)).toBe('2026-11-24T01:00:00.000Z');
  expect(lastHour('2026-11-23T00:59:00.000Z', 2, paris)).toBe('2026-11-22T01:00:00.000Z');
  expect(lastHour('2026-11-23T01:00:00.000Z', 2, paris)).toBe('2026-11-23T01:00:00.000Z');
  expect(nextHour('2026-11-23T10:30:00.000Z', 0, paris)).toBe('2026-11-23T23:00:00.000Z');
  expect(lastHour('2026-11-23T10:30:00.000Z', 2, 'Asia/Kolkata')).toBe('2026-11-22T20:30:00.000Z');
});

test('the night without two o’clock has its backup at three, and the night with two of them has one', () => {
  expect(nextHour('2026-03-28T22:00:00.000Z', 2, paris)).toBe('2026-03-29T01:00:00.000Z');
  expect(nextHour('2026-03-29T01:00:00.000Z', 2, paris)).toBe('2026-03-30T00:00:00.000Z');
  expect(nextHour('2026-10-24T22:30:00.000Z', 2, paris)).toBe('2026-10-25T00:00:00.000Z');
  expect(nextHour('2026-10-25T00:00:00.000Z', 2, paris)).toBe('2026-10-26T01:00:00.000Z');
});
