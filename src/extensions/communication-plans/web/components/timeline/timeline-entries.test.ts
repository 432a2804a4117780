import { describe, expect, test } from 'vitest';
import { timelineEntries } from './timeline-entries.ts';

const bayWindow = ['2026-10-02', '2026-10-13', '2026-10-28', '2026-11-12', '2026-11-27'].map(
  (dueOn, index) => ({
    dueOn,
    position: index + 1,
  }),
);

const story = (...parts: Parameters<typeof timelineEntries>) =>
  timelineEntries(...parts).map((entry) => (entry.kind === 'message' ? entry.message.position : entry.kind));

describe('the days of a plan', () => {
  test('show a last message after the promised date as coming after it', () => {
    const days = { startOn: '2026-09-28', expectedOn: '2026-11-23' };
    expect(story(bayWindow, days)).toEqual(['start', 1, 2, 3, 4, 'expected', 5]);
  });

  test('a message of the promised day keeps the promise; one of the first day follows the start', () => {
    const messages = [
      { dueOn: '2026-11-23', position: 2 },
      { dueOn: '2026-09-28', position: 1 },
    ];
    const days = { startOn: '2026-09-28', expectedOn: '2026-11-23', today: '2026-11-23' };
    expect(story(messages, days)).toEqual(['start', 1, 'today', 2, 'expected']);
  });

  test('today is not told apart from the start when it is the start', () => {
    const today = { startOn: '2026-10-01', expectedOn: null, today: '2026-10-01' };
    expect(story(bayWindow, today)).toEqual(['start', 1, 2, 3, 4, 5]);
    expect(story(bayWindow, { ...today, today: '2026-10-02' })).toEqual(['start', 'today', 1, 2, 3, 4, 5]);
  });

  test('messages of one day keep their order, and a moved one stands at its new day', () => {
    const messages = [
      { dueOn: '2026-10-05', position: 2 },
      { dueOn: '2026-10-05', position: 1 },
      { dueOn: '2026-10-01', position: 3 },
    ];
    expect(story(messages, { startOn: '2026-09-28', expectedOn: null })).toEqual(['start', 3, 1, 2]);
  });
});
