import { expect, it } from 'vitest';
import { suggestLogin } from './suggest-login.ts';

it.each([
  ['Sophie', 'Marchand', 'smarchand'],
  ['Élodie', 'Œuvrard', 'eoeuvrard'],
  ['Hélène', 'Fournier-Bécu', 'hfournierbecu'],
  ['Jean', 'D’Aubigny', 'jdaubigny'],
  ['', '', ''],
])('%s %s: %s', (firstName, lastName, expected) => {
  expect(suggestLogin(firstName, lastName)).toBe(expected);
});

it('is numbered when somebody has it already', () => {
  expect(suggestLogin('Sophie', 'Marchand', new Set(['smarchand', 'smarchand2']))).toBe('smarchand3');
  expect(suggestLogin('', '', new Set(['']))).toBe('');
});
