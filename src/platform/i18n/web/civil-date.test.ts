import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDateInFigures,
  civilDateInFull,
  civilDateText,
  daysBetween,
  localCivilDate,
  relativeDayText,
} from './civil-date.ts';

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll('’', "'");

describe('civilDateText', () => {
  it.each([
    ['2026-09-28', 'fr', 'lundi 28 sept.'],
    ['2026-05-01', 'fr', 'vendredi 1er mai'],
    ['2026-05-11', 'fr', 'lundi 11 mai'],
    ['2027-01-04', 'fr', 'lundi 4 janv. 2027'],
    ['2026-09-28', 'en', 'Monday 28 Sept'],
    ['2026-05-01', 'en', 'Friday 1 May'],
  ] as const)('%s in %s: %s', (date, language, expected) => {
    expect(plain(civilDateText(date, '2026-11-23', language)).replace(',', '')).toBe(expected);
  });
});

it.each([
  ['2026-05-01', 'fr', 'vendredi 1er mai 2026'],
  ['2026-11-21', 'fr', 'samedi 21 novembre 2026'],
  ['2026-11-21', 'en', 'Saturday 21 November 2026'],
] as const)('%s in full in %s: %s', (date, language, expected) => {
  expect(civilDateInFull(date, language).replace(',', '')).toBe(expected);
});

it('puts the day before the month in figures in both languages', () => {
  expect(civilDateInFigures('2026-09-02', 'fr')).toBe('02/09/2026');
  expect(civilDateInFigures('2026-09-02', 'en')).toBe('02/09/2026');
});

describe('relativeDayText', () => {
  it.each([
    ['2026-11-23', "aujourd'hui", 'today'],
    ['2026-11-24', 'demain', 'tomorrow'],
    ['2026-11-22', 'hier', 'yesterday'],
    ['2026-11-26', 'dans 3 jours', 'in 3 days'],
    ['2026-11-18', 'il y a 5 jours', '5 days ago'],
    ['2026-12-07', 'dans 2 semaines', 'in 2 weeks'],
    ['2027-03-23', 'dans 4 mois', 'in 4 months'],
    ['2026-02-23', 'il y a 9 mois', '9 months ago'],
    ['2029-11-23', 'dans 3 ans', 'in 3 years'],
  ])('%s: %s, %s', (date, french, english) => {
    expect(plain(relativeDayText(date, '2026-11-23', 'fr'))).toBe(french);
    expect(relativeDayText(date, '2026-11-23', 'en')).toBe(english);
  });
});

describe('daysBetween', () => {
  it('is not moved by the changes of the clock', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('is the opposite when the dates are exchanged', () => {
    const date = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10));
    fc.assert(fc.property(date, date, (a, b) => daysBetween(a, b) + daysBetween(b, a) === 0));
  });
});

it('takes the day where the reader is, not in Greenwich', () => {
  expect(localCivilDate(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
  expect(localCivilDate(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
