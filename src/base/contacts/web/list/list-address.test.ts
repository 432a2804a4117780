import { expect, test } from 'vitest';
import type { ContactFilters } from '../../contract/contact-list.ts';
import { countFilters, filtersOf, nextSort, paramsOf } from './list-address.ts';

test('filters go into the address and come back', () => {
  const filters: ContactFilters = {
    search: 'œuvrard',
    group: 'client',
    categoryId: 'k1',
    state: 'all',
    marketing: 'opposed',
    missing: 'email',
    fieldId: 'f1',
    fieldValue: 'Salon & co',
    inactive: true,
    sort: 'city',
    direction: 'descending',
  };
  expect(filtersOf(new URLSearchParams(paramsOf(filters).toString()))).toEqual(filters);
  expect(countFilters(filters)).toBe(6);
});

test('what an address cannot mean is left out', () => {
  expect(filtersOf(new URLSearchParams('group=friends&state=listed&inactive=1&sort=email&page=3'))).toEqual(
    {},
  );
});

test.each([
  [{}, 'name', { sort: 'name', direction: 'descending' }],
  [{}, 'city', { sort: 'city', direction: 'ascending' }],
  [{}, 'changed', { sort: 'changed', direction: 'descending' }],
  [{ sort: 'changed' }, 'changed', { sort: 'changed', direction: 'ascending' }],
  [{ sort: 'city', direction: 'descending' }, 'city', { sort: 'city', direction: 'ascending' }],
] as const)('%j sorted by %s is %j', (before, by, after) => {
  expect(nextSort(before, by)).toEqual(after);
});
