import { expect, test } from 'vitest';
import { hoursText, type DayHours, type WeekHours } from './week-hours.ts';

const shut: DayHours = { morning: null, afternoon: null };
const usual: DayHours = {
  morning: { from: '09:00', to: '12:00' },
  afternoon: { from: '14:00', to: '18:30' },
};
const morning: DayHours = { morning: { from: '08:30', to: '12:00' }, afternoon: null };
const plain = (week: WeekHours) => hoursText(week).replaceAll('\u00A0', ' ');

test.each<[string, WeekHours, string]>([
  [
    'a run of days',
    [shut, usual, usual, usual, usual, usual, shut],
    'du mardi au samedi, de 9 h à 12 h et de 14 h à 18 h 30',
  ],
  [
    'another day apart',
    [usual, usual, usual, usual, usual, morning, shut],
    'du lundi au vendredi, de 9 h à 12 h et de 14 h à 18 h 30 ; le samedi, de 8 h 30 à 12 h',
  ],
  [
    'two days, and a day closed between two runs',
    [morning, morning, shut, morning, shut, shut, shut],
    'le lundi et le mardi, de 8 h 30 à 12 h ; le jeudi, de 8 h 30 à 12 h',
  ],
  ['never', [shut, shut, shut, shut, shut, shut, shut], ''],
])('%s', (_what, week, expected) => {
  expect(plain(week)).toBe(expected);
});

test('a time is not broken from its figures', () => {
  expect(hoursText([morning, shut, shut, shut, shut, shut, shut])).toBe(
    'le lundi, de 8\u00A0h\u00A030 à 12\u00A0h',
  );
});
