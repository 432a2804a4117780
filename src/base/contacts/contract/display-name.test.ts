import { expect, test } from 'vitest';
import { displayName } from './display-name.ts';

const nobody = { civilityShort: null, firstName: null, lastName: null, companyName: null };

test.each([
  [{ civilityShort: 'Mme', firstName: 'Hélène', lastName: 'Fournier-Bécu' }, 'Mme Hélène Fournier-Bécu'],
  [
    { civilityShort: 'Mme et M.', firstName: 'Nadia et Rachid', lastName: 'Amrani' },
    'Mme et M. Nadia et Rachid Amrani',
  ],
  [
    {
      civilityShort: 'Mme',
      firstName: 'Agnès',
      lastName: 'Pruvost',
      companyName: 'SCI Les Hauts de Gergovie',
    },
    'SCI Les Hauts de Gergovie, Mme Agnès Pruvost',
  ],
  [{ companyName: 'Association Les Glycines' }, 'Association Les Glycines'],
  [{ lastName: 'Roussel' }, 'Roussel'],
  [{}, ''],
])('%j is shown as « %s »', (parts, expected) => {
  expect(displayName({ ...nobody, ...parts })).toBe(expected);
});
