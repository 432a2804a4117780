import { expect, test } from 'vitest';
import { calendarOf, closureDays, valuesOf } from './calendar-values.ts';

const calendar = {
  timezone: 'Europe/Paris',
  holidayRegion: 'metropole' as const,
  openWeekdays: [2, 3, 4, 5, 6],
  closures: [{ firstOn: '2027-08-02', lastOn: '2027-08-20', name: 'Congés' }],
};

test('what is read and not changed is sent back as it was', () => {
  expect(calendarOf(valuesOf(calendar))).toEqual(calendar);
});

test('a closure of one day needs one date; one without any is for the server to refuse', () => {
  const line = { key: 'k', firstOn: '2026-12-24', lastOn: null, name: 'Réveillon' };
  const empty = { key: 'l', firstOn: null, lastOn: null, name: '' };
  const { closures } = calendarOf({ ...valuesOf(calendar), closures: [line, empty] });
  expect(closures).toEqual([
    { firstOn: '2026-12-24', lastOn: '2026-12-24', name: 'Réveillon' },
    { firstOn: '0000-00-00', lastOn: '0000-00-00', name: '' },
  ]);
});

test('both ends of a closure count, also over a clock change', () => {
  expect(closureDays({ firstOn: '2026-10-24', lastOn: '2026-10-26', name: '' })).toBe(3);
  expect(closureDays({ firstOn: '2026-10-24', lastOn: '2026-10-24', name: '' })).toBe(1);
});
