import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delay, DelayUnit } from '../../contract/delay.ts';
import type { HolidayRegion } from '../../../../base/company/contract/company.ts';
import type { ClosedDayRule } from '../../contract/rules.ts';
import { closedDays } from './closed-days.ts';
import { applyRule, dueDate, openDay, type Schedule } from './due-date.ts';

const { PlainDate } = Temporal;
const weekdays = [1, 2, 3, 4, 5];
const closed = closedDays({ holidayRegion: 'metropole', openWeekdays: weekdays, closures: [] });

const schedule = (startOn: string, rule: ClosedDayRule, expectedOn?: string): Schedule => ({
  startOn: PlainDate.from(startOn),
  expectedOn: expectedOn === undefined ? null : PlainDate.from(expectedOn),
  rule,
  closedDays: closed,
});

const due = (startOn: string, delay: Delay, rule: ClosedDayRule): string =>
  dueDate(delay, 'afterStart', schedule(startOn, rule)).dueOn.toString();

// start, value, unit, due, open day before, open day after
const referenceDates: [string, number, DelayUnit, string, string, string][] = [
  ['2026-09-28', 5, 'day', '2026-10-03', '2026-10-02', '2026-10-05'],
  ['2026-09-28', 1.5, 'month', '2026-11-12', '2026-11-12', '2026-11-12'],
  ['2026-09-28', 2, 'month', '2026-11-28', '2026-11-27', '2026-11-30'],
  ['2026-09-28', 8, 'week', '2026-11-23', '2026-11-23', '2026-11-23'],
  ['2026-01-31', 1, 'month', '2026-02-28', '2026-02-27', '2026-03-02'],
  ['2026-01-31', 1.5, 'month', '2026-03-15', '2026-03-13', '2026-03-16'],
  ['2026-01-30', 1.5, 'month', '2026-03-15', '2026-03-13', '2026-03-16'],
  ['2026-08-31', 1, 'month', '2026-09-30', '2026-09-30', '2026-09-30'],
  ['2026-08-31', 2.5, 'month', '2026-11-15', '2026-11-13', '2026-11-16'],
  ['2026-12-31', 2, 'month', '2027-02-28', '2027-02-26', '2027-03-01'],
  ['2027-12-31', 2, 'month', '2028-02-29', '2028-02-29', '2028-02-29'],
  ['2028-02-29', 12, 'month', '2029-02-28', '2029-02-28', '2029-02-28'],
  ['2026-10-24', 1, 'day', '2026-10-25', '2026-10-23', '2026-10-26'],
  ['2026-03-02', 2, 'month', '2026-05-02', '2026-04-30', '2026-05-04'],
  ['2026-04-30', 1, 'day', '2026-05-01', '2026-04-30', '2026-05-04'],
  ['2026-11-06', 5, 'day', '2026-11-11', '2026-11-10', '2026-11-12'],
];

const demoPlans: Record<
  string,
  { startOn: string; messages: [number, DelayUnit, string, string, string][] }
> = {
  p1: {
    startOn: '2026-09-28',
    messages: [
      [5, 'day', '2026-10-03', '2026-10-02', '2026-10-05'],
      [15, 'day', '2026-10-13', '=', '='],
      [1, 'month', '2026-10-28', '=', '='],
      [1.5, 'month', '2026-11-12', '=', '='],
      [2, 'month', '2026-11-28', '2026-11-27', '2026-11-30'],
    ],
  },
  p2: {
    startOn: '2026-10-12',
    messages: [
      [5, 'day', '2026-10-17', '2026-10-16', '2026-10-19'],
      [15, 'day', '2026-10-27', '=', '='],
      [1, 'month', '2026-11-12', '=', '='],
      [1.5, 'month', '2026-11-27', '=', '='],
      [2, 'month', '2026-12-12', '2026-12-11', '2026-12-14'],
    ],
  },
  p3: {
    startOn: '2026-08-31',
    messages: [
      [0, 'day', '2026-08-31', '=', '='],
      [5, 'day', '2026-09-05', '2026-09-04', '2026-09-07'],
      [15, 'day', '2026-09-15', '=', '='],
      [1, 'month', '2026-09-30', '=', '='],
      [1.5, 'month', '2026-10-15', '=', '='],
      [2, 'month', '2026-10-31', '2026-10-30', '2026-11-02'],
      [2.5, 'month', '2026-11-15', '2026-11-13', '2026-11-16'],
      [3, 'month', '2026-11-30', '=', '='],
      [3.5, 'month', '2026-12-15', '=', '='],
      [4, 'month', '2026-12-31', '=', '='],
    ],
  },
  p4: {
    startOn: '2026-11-16',
    messages: [
      [1, 'day', '2026-11-17', '=', '='],
      [1, 'week', '2026-11-23', '=', '='],
      [15, 'day', '2026-12-01', '=', '='],
    ],
  },
  p5: {
    startOn: '2026-11-18',
    messages: [
      [5, 'day', '2026-11-23', '=', '='],
      [15, 'day', '2026-12-03', '=', '='],
      [1, 'month', '2026-12-18', '=', '='],
      [1.5, 'month', '2027-01-02', '2026-12-31', '2027-01-04'],
      [2, 'month', '2027-01-18', '=', '='],
    ],
  },
  p6: {
    startOn: '2026-10-05',
    messages: [
      [5, 'day', '2026-10-10', '2026-10-09', '2026-10-12'],
      [15, 'day', '2026-10-20', '=', '='],
      [1, 'month', '2026-11-05', '=', '='],
      [1.5, 'month', '2026-11-20', '=', '='],
      [2, 'month', '2026-12-05', '2026-12-04', '2026-12-07'],
    ],
  },
  p7: {
    startOn: '2026-02-12',
    messages: [
      [1, 'month', '2026-03-12', '=', '='],
      [11, 'month', '2027-01-12', '=', '='],
      [12, 'month', '2027-02-12', '=', '='],
    ],
  },
  p8: {
    startOn: '2026-11-02',
    messages: [
      [5, 'day', '2026-11-07', '2026-11-06', '2026-11-09'],
      [15, 'day', '2026-11-17', '=', '='],
      [1, 'month', '2026-12-02', '=', '='],
      [1.5, 'month', '2026-12-17', '=', '='],
      [2, 'month', '2027-01-02', '2026-12-31', '2027-01-04'],
    ],
  },
  p9: {
    startOn: '2026-11-17',
    messages: [
      [0, 'day', '2026-11-17', '=', '='],
      [2, 'day', '2026-11-19', '=', '='],
      [1, 'week', '2026-11-24', '=', '='],
      [3, 'week', '2026-12-08', '=', '='],
    ],
  },
  p10: {
    startOn: '2026-11-23',
    messages: [
      [0, 'day', '2026-11-23', '=', '='],
      [1, 'week', '2026-11-30', '=', '='],
    ],
  },
};

describe('dueDate', () => {
  it.each(referenceDates)('counts from %s: %d %s is %s', (startOn, value, unit, nominal, before, after) => {
    const day = PlainDate.from(nominal);
    expect(due(startOn, { value, unit }, 'leave')).toBe(nominal);
    expect(openDay(day, -1, closed).toString()).toBe(before);
    expect(due(startOn, { value, unit }, 'next')).toBe(after);
    expect(due(startOn, { value, unit }, 'previous')).toBe(before < startOn ? startOn : before);
  });

  it.each(Object.entries(demoPlans))('gives the schedule of the demonstration plan %s', (_, plan) => {
    const rules = ['leave', 'previous', 'next'] as const;
    const found = plan.messages.map(([value, unit]) =>
      rules.map((rule) => due(plan.startOn, { value, unit }, rule)),
    );
    const told = plan.messages.map(([, , on, before, after]) => [
      on,
      before === '=' ? on : before,
      after === '=' ? on : after,
    ]);
    expect(found).toEqual(told);
  });

  it('never moves a date of the evening of an order before that order', () => {
    expect(due('2026-10-24', { value: 1, unit: 'day' }, 'previous')).toBe('2026-10-24');
  });

  it('counts working days over a weekend and a holiday', () => {
    expect(due('2026-11-10', { value: 1, unit: 'workingDay' }, 'leave')).toBe('2026-11-12');
    expect(due('2026-11-06', { value: 2, unit: 'workingDay' }, 'leave')).toBe('2026-11-10');
    expect(due('2026-11-07', { value: 0, unit: 'workingDay' }, 'leave')).toBe('2026-11-07');
  });

  it('counts back from the date promised, and never before the start', () => {
    const before = (delay: Delay, expectedOn: string) =>
      dueDate(delay, 'beforeExpected', schedule('2026-10-01', 'leave', expectedOn)).dueOn.toString();
    expect(before({ value: 1, unit: 'week' }, '2026-11-23')).toBe('2026-11-16');
    expect(before({ value: 1.5, unit: 'month' }, '2027-03-31')).toBe('2027-02-13');
    expect(before({ value: 3, unit: 'workingDay' }, '2026-11-12')).toBe('2026-11-06');
    expect(before({ value: 2, unit: 'month' }, '2026-11-23')).toBe('2026-10-01');
  });

  it('refuses to count back from a date that nobody promised', () => {
    const count = () => dueDate({ value: 1, unit: 'day' }, 'beforeExpected', schedule('2026-10-01', 'leave'));
    expect(count).toThrow(RangeError);
  });
});

describe('over a century', () => {
  const holidayRegion = fc.constantFrom<HolidayRegion>(
    ...(['metropole', 'alsace-moselle', 'guadeloupe', 'guyane', 'martinique'] as const),
    ...(['mayotte', 'reunion', 'saint-barthelemy', 'saint-martin'] as const),
  );
  const openWeekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  const closure = fc
    .tuple(fc.integer({ min: 0, max: 36_890 }), fc.integer({ min: 0, max: 60 }))
    .map(([from, days]) => {
      const first = PlainDate.from('2000-01-01').add({ days: from });
      return { firstOn: first.toString(), lastOn: first.add({ days }).toString(), name: 'Congés' };
    });
  const company = fc
    .record({ holidayRegion, openWeekdays, closures: fc.array(closure, { maxLength: 12 }) })
    .map(closedDays);

  const startOn = fc
    .integer({ min: 0, max: 36_890 })
    .map((days) => PlainDate.from('2000-01-01').add({ days }).toString());
  const delay: fc.Arbitrary<Delay> = fc.oneof(
    fc.record({ value: fc.integer({ min: 0, max: 400 }), unit: fc.constant('day' as const) }),
    fc.record({ value: fc.integer({ min: 0, max: 60 }), unit: fc.constant('week' as const) }),
    fc.record({
      value: fc.integer({ min: 0, max: 48 }).map((halves) => halves / 2),
      unit: fc.constant('month' as const),
    }),
    fc.record({ value: fc.integer({ min: 0, max: 60 }), unit: fc.constant('workingDay' as const) }),
  );
  const rule = fc.constantFrom<ClosedDayRule>('previous', 'next', 'leave');

  it('never goes back in time when the start moves on', () => {
    fc.assert(
      fc.property(startOn, fc.integer({ min: 0, max: 60 }), delay, rule, (start, days, late, how) => {
        const later = PlainDate.from(start).add({ days }).toString();
        expect(due(later, late, how) >= due(start, late, how)).toBe(true);
      }),
    );
  });

  it('is never before the start, nor on a closed day when a rule says so', () => {
    fc.assert(
      fc.property(startOn, delay, rule, (start, late, how) => {
        const on = due(start, late, how);
        expect(on >= start).toBe(true);
        if (how !== 'leave' && on !== start) expect(closed(PlainDate.from(on))).toBeNull();
        if (how === 'next') expect(closed(PlainDate.from(on))).toBeNull();
      }),
    );
  });

  it('holds in any region, with any open weekdays and closures', () => {
    fc.assert(
      fc.property(startOn, delay, rule, company, (start, late, how, isClosed) => {
        const plan = { ...schedule(start, how), closedDays: isClosed };
        const on = dueDate(late, 'afterStart', plan).dueOn;
        expect(on.toString() >= start).toBe(true);
        const kept = how === 'next' || (how === 'previous' && on.toString() !== start);
        if (kept) expect(isClosed(on)).toBeNull();
        const next = PlainDate.from(start).add({ days: 1 });
        const later = dueDate(late, 'afterStart', { ...plan, startOn: next }).dueOn;
        expect(PlainDate.compare(later, on)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('moves a date once: the rule changes nothing of what it gave', () => {
    fc.assert(
      fc.property(startOn, delay, rule, company, (start, late, how, isClosed) => {
        const plan = { ...schedule(start, how), closedDays: isClosed };
        const on = dueDate(late, 'afterStart', plan).dueOn;
        expect(applyRule(on, plan).toString()).toBe(on.toString());
      }),
    );
  });

  it('counts working days as one by one, whatever is closed', () => {
    fc.assert(
      fc.property(startOn, fc.integer({ min: 0, max: 30 }), company, (start, value, isClosed) => {
        const plan = { ...schedule(start, 'leave'), closedDays: isClosed };
        const on = dueDate({ value, unit: 'workingDay' }, 'afterStart', plan).dueOn;
        let open = 0;
        for (let day = PlainDate.from(start).add({ days: 1 }); PlainDate.compare(day, on) <= 0;) {
          if (!isClosed(day)) open += 1;
          day = day.add({ days: 1 });
        }
        expect(open).toBe(value);
      }),
    );
  });

  it('does not drift: whole months keep the day of the month, or the last one', () => {
    fc.assert(
      fc.property(startOn, fc.integer({ min: 0, max: 48 }), (start, value) => {
        const on = PlainDate.from(due(start, { value, unit: 'month' }, 'leave'));
        expect(on.day).toBe(Math.min(PlainDate.from(start).day, on.daysInMonth));
      }),
    );
  });

  it('gives a half month exactly fifteen days more than its whole months', () => {
    fc.assert(
      fc.property(startOn, fc.integer({ min: 0, max: 48 }), (start, value) => {
        const whole = PlainDate.from(due(start, { value, unit: 'month' }, 'leave'));
        const half = due(start, { value: value + 0.5, unit: 'month' }, 'leave');
        expect(half).toBe(whole.add({ days: 15 }).toString());
      }),
    );
  });
});
