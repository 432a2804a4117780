import { describe, expect, test } from 'vitest';
import { closedDays } from '../calendar/closed-days.ts';
import type { PlanCalendar } from '../plan-dates.ts';
import type { MessageRow } from '../tables.ts';
import { isStale, lateSteps, overdueOf } from './late-steps.ts';

// A Monday; the Wednesday of the week after is open, 25 December is not.
const today = '2026-11-23';

const company = { holidayRegion: 'metropole', openWeekdays: [1, 2, 3, 4, 5], closures: [] } as const;

const calendar = (rule: PlanCalendar['rule']): PlanCalendar => ({
  ...{ startOn: '2026-10-01', expectedOn: null, rule },
  closedDays: closedDays(company),
});

const message = (position: number, due_on: string, state: MessageRow['state'] = 'planned') => ({
  ...{ id: `m${position}`, position, state, due_on },
});

/** Sent, then three late, then two to come: what scenario 13 calls « after the holidays ». */
const plan = [
  message(1, '2026-11-02', 'sent'),
  message(2, '2026-11-12'),
  message(3, '2026-11-16'),
  message(4, '2026-11-20', 'deferred'),
  message(5, '2026-11-24'),
  message(6, '2026-12-10'),
];

const told = (
  policy: Parameters<typeof lateSteps>[1],
  rule: PlanCalendar['rule'] = 'previous',
  messages = plan,
) => lateSteps(messages, policy, calendar(rule), today).map(({ id, to }) => `${id} ${to ?? 'skipped'}`);

describe('what is late', () => {
  test('is what may leave and should have, the day itself included', () => {
    expect(overdueOf(plan, today).map(({ id }) => id)).toEqual(['m2', 'm3', 'm4']);
    expect(overdueOf([message(1, today), message(2, '2026-11-24')], today)).toHaveLength(1);
    const others = (['refused', 'uncertain', 'sending', 'skipped', 'cancelled'] as const).map((state) =>
      message(1, '2026-11-02', state),
    );
    expect(overdueOf(others, today)).toEqual([]);
  });

  test('is stale from two on', () => {
    expect(isStale([message(1, '2026-11-20'), message(2, '2026-11-24')], today)).toBe(false);
    expect(isStale([message(1, '2026-11-20'), message(2, today)], today)).toBe(true);
  });
});

test('the latest only: those before it are skipped, what comes stays', () => {
  expect(told('latestOnly')).toEqual([
    'm2 skipped',
    'm3 skipped',
    'm4 2026-11-20',
    'm5 2026-11-24',
    'm6 2026-12-10',
  ]);
});

test('the shift moves all by the days of lateness, and by the plan’s rule', () => {
  expect(told('shift', 'leave')).toEqual([
    ...['m2 2026-11-23', 'm3 2026-11-27', 'm4 2026-12-01', 'm5 2026-12-05', 'm6 2026-12-21'],
  ]);
  expect(told('shift')[3]).toBe('m5 2026-12-04');
  expect(told('shift', 'next')[3]).toBe('m5 2026-12-07');
});

test('the shift never leads back before today, also when today is closed', () => {
  const sunday = '2026-11-22';
  const late = [message(1, '2026-11-11'), message(2, '2026-11-13')];
  const steps = lateSteps(late, 'shift', calendar('previous'), sunday);
  expect(steps.map(({ to }) => to)).toEqual(['2026-11-23', '2026-11-24']);
  expect(lateSteps(late, 'shift', calendar('leave'), sunday)[0]!.to).toBe(sunday);
});

test('one a day: from today, on open days, and what comes makes room', () => {
  expect(told('daily')).toEqual([
    ...['m2 2026-11-23', 'm3 2026-11-24', 'm4 2026-11-25', 'm5 2026-11-26', 'm6 2026-12-10'],
  ]);
});

test('one a day goes over closed days, unless the plan leaves its dates', () => {
  const friday = '2026-12-24';
  const late = [message(1, '2026-12-20'), message(2, '2026-12-21'), message(3, '2026-12-22')];
  const dates = (rule: PlanCalendar['rule']) =>
    lateSteps(late, 'daily', calendar(rule), friday).map(({ to }) => to);
  expect(dates('previous')).toEqual(['2026-12-24', '2026-12-28', '2026-12-29']);
  expect(dates('leave')).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
});
