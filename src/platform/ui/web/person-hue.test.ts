import { expect, it } from 'vitest';
import { initials, personHue } from './person-hue.ts';

it('gives a person the same hue each time, and not everybody the same', () => {
  const ids = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
  expect(ids.map(personHue)).toEqual(ids.map(personHue));
  expect(new Set(ids.map(personHue)).size).toBeGreaterThan(3);
});

it.each([
  ['Sophie', 'Marchand', 'SM'],
  ['élodie', 'Œuvrard', 'ÉŒ'],
  ['', 'Roussel', 'R'],
  ['  ', '', ''],
])('%s %s: %s', (firstName, lastName, expected) => {
  expect(initials(firstName, lastName)).toBe(expected);
});
