import { expect, it } from 'vitest';
import { momentInFull, momentText } from './moment.ts';

const at = (day: number, hour: number) => new Date(2026, 8, day, hour, 5);
const now = at(29, 18);

it('says only the hour of today, the word of yesterday, and the date before that', () => {
  expect(momentText(at(29, 14).toISOString(), now, 'fr')).toBe('14:05');
  expect(momentText(at(28, 14).toISOString(), now, 'fr')).toBe('hier, 14:05');
  expect(momentText(at(27, 9).toISOString(), now, 'fr')).toBe('dimanche 27 sept., 09:05');
  expect(momentText(at(28, 14).toISOString(), now, 'en')).toBe('yesterday, 14:05');
});

it('says a moment in full', () => {
  expect(momentInFull(at(28, 14).toISOString(), 'fr')).toBe('lundi 28 septembre 2026, 14:05');
});
