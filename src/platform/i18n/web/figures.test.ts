import { expect, it } from 'vitest';
import { amountText, numberText } from './figures.ts';

const narrow = '\u202F';
const noBreak = '\u00A0';

it.each([
  [428050, 'fr', `4${narrow}280,50${noBreak}€`],
  [428050, 'en', '€4,280.50'],
  [5, 'fr', `0,05${noBreak}€`],
  [-1999, 'fr', `-19,99${noBreak}€`],
  [100000000, 'fr', `1${narrow}000${narrow}000,00${noBreak}€`],
] as const)('%i cents in %s', (cents, language, expected) => {
  expect(amountText(cents, language)).toBe(expected);
});

it('writes the French decimal comma', () => {
  expect(numberText(1.5, 'fr')).toBe('1,5');
  expect(numberText(1.5, 'en')).toBe('1.5');
});
