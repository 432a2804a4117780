import { expect, it } from 'vitest';
import { amountText, numberText, sizeText } from './figures.ts';

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

it.each([
  [0, 'fr', `0${noBreak}o`],
  [840, 'en', '840 bytes'],
  [1000, 'fr', `1${noBreak}ko`],
  [12_400, 'en', '12 kB'],
  [1_440_000, 'fr', `1,4${noBreak}Mo`],
  [2_000_000_000_000, 'en', '2,000 GB'],
  [2_000_000_000_000, 'fr', `2${narrow}000${noBreak}Go`],
] as const)('%i bytes in %s', (bytes, language, expected) => {
  expect(sizeText(bytes, language)).toBe(expected);
});
