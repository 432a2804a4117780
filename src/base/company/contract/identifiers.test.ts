import { expect, test } from 'vitest';
import { figuresOf, isSiren, isSiret, spacedSiren, spacedSiret, vatNumberOf } from './identifiers.ts';

test.each([
  ['732829320', true],
  ['356000000', true],
  ['123456782', true],
  ['123456789', false],
  ['000000000', false],
  ['73282932', false],
  ['7328293201', false],
  ['73282932A', false],
])('SIREN %s: %s', (siren, right) => {
  expect(isSiren(siren)).toBe(right);
});

test.each([
  ['73282932000074', true],
  ['73282932000075', false],
  // La Poste: the head office by the usual key, an agency by the sum of its figures.
  ['35600000000048', true],
  ['35600000009075', true],
  ['35600000009076', false],
  // The other figures of a wrong SIREN cannot mend it.
  ['12345678900007', false],
])('SIRET %s: %s', (siret, right) => {
  expect(isSiret(siret)).toBe(right);
});

test('the VAT number follows from the SIREN', () => {
  expect(vatNumberOf('404833048')).toBe('FR83404833048');
  expect(vatNumberOf('732829320')).toBe('FR44732829320');
  expect(vatNumberOf('123456782')).toBe('FR11123456782');
});

test('figures are read and written in groups', () => {
  expect(figuresOf('732 829\u00A0320')).toBe('732829320');
  expect(spacedSiren('732829320')).toBe('732\u00A0829\u00A0320');
  expect(spacedSiret('73282932000074')).toBe('732\u00A0829\u00A0320\u00A000074');
});
