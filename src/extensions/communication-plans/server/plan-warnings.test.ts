import { describe, expect, it } from 'vitest';
import { closedDays } from './calendar/closed-days.ts';
import { planWarnings, type Timeline, type TimelineMessage } from './plan-warnings.ts';

const message = (position: number, dueOn: string, more: Partial<TimelineMessage> = {}): TimelineMessage => ({
  position,
  dueOn,
  open: true,
  blocked: [],
  ...more,
});

const timeline = (messages: TimelineMessage[], more: Partial<Timeline> = {}): Timeline => ({
  startOn: '2026-09-28',
  expectedOn: null,
  closedDays: closedDays({ holidayRegion: 'metropole', openWeekdays: [1, 2, 3, 4, 5], closures: [] }),
  duplicatePlanId: null,
  messages,
  ...more,
});

const kinds = (of: Timeline): string[] =>
  planWarnings(of).map(({ kind, positions }) => `${kind} ${positions.join()}`.trim());

describe('planWarnings', () => {
  it('has nothing to say of a good plan', () => {
    const messages = [message(1, '2026-11-16'), message(2, '2026-11-23')];
    expect(kinds(timeline(messages, { expectedOn: '2026-11-23' }))).toEqual([]);
    expect(kinds(timeline(messages))).toEqual([]);
  });

  it('says what an empty plan lacks, and nothing else', () => {
    expect(kinds(timeline([], { duplicatePlanId: 'p1' }))).toEqual(['noMessage']);
  });

  it('compares the last message with the promised date, whatever its position', () => {
    const messages = [message(1, '2026-11-25'), message(2, '2026-11-02')];
    expect(kinds(timeline(messages, { expectedOn: '2026-11-24' }))).toEqual(['lastAfterExpected 1']);
    expect(kinds(timeline(messages, { expectedOn: '2026-11-25' }))).toEqual(['expectedMuchLater 2']);
  });

  it('counts three weeks to the day', () => {
    const messages = [message(1, '2026-11-02'), message(2, '2026-11-23')];
    expect(kinds(timeline(messages, { expectedOn: '2026-11-23' }))).toEqual([]);
    expect(kinds(timeline(messages, { expectedOn: '2026-11-24' }))).toEqual(['expectedMuchLater 1']);
  });

  it('does not compare a plan that starts after the promised date', () => {
    const messages = [message(1, '2026-12-07')];
    expect(kinds(timeline(messages, { startOn: '2026-12-01', expectedOn: '2026-11-23' }))).toEqual([]);
  });

  it('notices two messages within 48 hours, and not beyond', () => {
    expect(kinds(timeline([message(1, '2026-11-02'), message(2, '2026-11-03')]))).toEqual(['tooClose 1,2']);
    expect(kinds(timeline([message(1, '2026-11-03'), message(2, '2026-11-03')]))).toEqual(['tooClose 1,2']);
    expect(kinds(timeline([message(1, '2026-11-02'), message(2, '2026-11-04')]))).toEqual([]);
  });

  it('names the holiday', () => {
    expect(planWarnings(timeline([message(1, '2026-11-11')]))).toEqual([
      { kind: 'closedDay', positions: [1], data: { dueOn: '2026-11-11', name: 'Armistice 1918' } },
    ]);
  });

  it('says nothing of what has left or was dropped', () => {
    const gone = { open: false, blocked: [{ code: 'noAddress' as const, data: {} }] };
    const messages = [message(1, '2026-10-03', gone), message(2, '2026-10-04', gone)];
    expect(kinds(timeline(messages, { expectedOn: '2026-09-30' }))).toEqual([]);
  });

  it('says one cause once, with all its messages', () => {
    const noAddress = [{ code: 'noAddress' as const, data: {} }];
    const late = [{ code: 'earlierNotGone' as const, data: { position: 1 } }];
    const messages = [
      message(1, '2026-11-02', { blocked: noAddress }),
      message(2, '2026-11-16', { blocked: [...noAddress, ...late] }),
    ];
    expect(kinds(timeline(messages))).toEqual(['noAddress 1,2']);
  });
});
