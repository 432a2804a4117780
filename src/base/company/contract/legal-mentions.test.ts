import { expect, test } from 'vitest';
import { legalMentions, missingMentions } from './legal-mentions.ts';

const whole = {
  name: 'Vitrabelle Menuiseries',
  legalForm: 'SARL',
  shareCapitalCents: 2_000_000,
  siren: '123456782',
  vatNumber: 'FR11123456782',
  rcsCity: 'Clermont-Ferrand',
  address1: '14 rue des Tilleuls',
  address2: null,
  postalCode: '63000',
  city: 'Clermont-Ferrand',
};
const nothing = {
  name: 'Vitrabelle',
  legalForm: null,
  shareCapitalCents: null,
  siren: null,
  vatNumber: null,
  rcsCity: null,
  address1: null,
  address2: null,
  postalCode: null,
  city: null,
};

test('what is known of the company makes its mentions', () => {
  expect(legalMentions(whole)).toBe(
    'Vitrabelle Menuiseries, SARL au capital de 20\u00A0000\u00A0€ – RCS Clermont-Ferrand 123\u00A0456\u00A0782 – ' +
      'Siège social\u00A0: 14 rue des Tilleuls, 63000 Clermont-Ferrand – TVA FR11123456782',
  );
  expect(missingMentions(whole)).toEqual([]);
});

test('what is not known is left out and told', () => {
  expect(legalMentions(nothing)).toBe('Vitrabelle');
  expect(missingMentions(nothing)).toEqual([
    'legalForm',
    'siren',
    'rcsCity',
    'address1',
    'postalCode',
    'city',
    'shareCapitalCents',
  ]);
  expect(legalMentions({ ...nothing, siren: '123456782' })).toBe('Vitrabelle – SIREN 123\u00A0456\u00A0782');
});

test('a person in business alone has no capital to tell', () => {
  expect(missingMentions({ ...whole, legalForm: 'EI', shareCapitalCents: null })).toEqual([]);
});

test('a capital with cents keeps them', () => {
  expect(legalMentions({ ...nothing, legalForm: 'SA', shareCapitalCents: 762_245 })).toContain(
    '7\u00A0622,45\u00A0€',
  );
});
