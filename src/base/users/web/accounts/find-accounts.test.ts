import { expect, it } from 'vitest';
import type { Account, AccountState } from '../../contract/accounts.ts';
import { findAccounts } from './find-accounts.ts';

const account = (firstName: string, lastName: string, state: AccountState): Account => ({
  ...{ id: firstName, firstName, lastName, nickname: '', jobTitle: '', phone: '', picture: null },
  ...{ email: `${lastName}@example.org`, login: lastName, role: 'user', language: 'fr', state },
  ...{ createdAt: '', lastSeenAt: null, deactivatedAt: null, hasTwoFactor: false, invitation: null },
});

const accounts = [
  account('Élodie', 'Vasseur', 'active'),
  account('Yann', 'Le Goff', 'deactivated'),
  account('Inès', 'Roux', 'invited'),
];

it.each([
  ['elodie', null, ['Élodie']],
  ['GOFF yann', null, ['Yann']],
  ['example.org', 'invited', ['Inès']],
  ['yann', 'active', []],
  ['', null, ['Élodie', 'Yann', 'Inès']],
] as const)('%s, in state %s', (search, state, found) => {
  expect(findAccounts(accounts, { search, state }).map(({ firstName }) => firstName)).toEqual(found);
});
