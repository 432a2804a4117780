import { expect, test } from 'vitest';
import type { CalendarValues } from './calendar-values.ts';
import { calendarFields, closureField, saidCalendar, withTaken } from './said-calendar.ts';

const closure = (name: string, firstOn: string, lastOn: string | null = firstOn) => ({
  key: `${name} ${Math.random()}`,
  ...{ name, firstOn, lastOn },
});
const calendar = (changes: Partial<CalendarValues>): CalendarValues => ({
  timezone: 'Europe/Paris',
  holidayRegion: 'metropole',
  openWeekdays: ['1', '2', '3', '4', '5'],
  closures: [],
  ...changes,
});
const bridge = closure('Pont', '2027-05-07');
const summer = closure('Congés', '2027-08-02', '2027-08-20');
const words = { weekday: (day: string) => day, region: String, isThere: 'yes', isNotThere: 'no' };
const names = ({ closures }: CalendarValues) => closures.map(({ name }) => name);

test('each closure is told by itself, once for both, and by its days and its name, not by who wrote it', () => {
  const mine = calendar({ closures: [bridge, closure('Congés', '2027-08-02', '2027-08-20')] });
  const theirs = calendar({
    closures: [summer, closure('Pont', '2027-05-07', null)],
    openWeekdays: ['2', '1'],
  });
  const fields = calendarFields(mine, theirs);
  expect(fields).toEqual([
    ...['openWeekdays', 'holidayRegion', 'timezone'],
    ...[closureField(bridge), closureField(summer)],
  ]);
  expect(saidCalendar(theirs, fields, words)).toEqual({
    ...{ openWeekdays: '1, 2', holidayRegion: 'metropole', timezone: 'Europe/Paris' },
    ...{ [closureField(bridge)]: 'yes', [closureField(summer)]: 'yes' },
  });
  expect(saidCalendar(calendar({}), fields, words)[closureField(summer)]).toBe('no');
});

test('two that each added a closure keep both; one that was taken away goes only when it is chosen', () => {
  const mine = calendar({ closures: [bridge], openWeekdays: ['1'] });
  const theirs = calendar({ closures: [summer], holidayRegion: 'guyane' });
  const both = withTaken(mine, theirs, new Set([closureField(summer), 'holidayRegion']));
  expect([names(both), both.holidayRegion, both.openWeekdays]).toEqual([['Pont', 'Congés'], 'guyane', ['1']]);
  expect(new Set(both.closures.map(({ key }) => key)).size).toBe(2);
  expect(names(withTaken(mine, theirs, new Set([closureField(bridge)])))).toEqual([]);
  expect(names(withTaken(mine, theirs, new Set()))).toEqual(['Pont']);
});
