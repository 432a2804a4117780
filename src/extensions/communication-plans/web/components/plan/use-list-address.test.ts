import { describe, expect, test } from 'vitest';
import { filterCount, filterOf, nextSort, sortOf } from './use-list-address.ts';

const of = (address: string) => filterOf(new URLSearchParams(address));

describe('the address of the list', () => {
  test('says nothing at first: what is not finished, latest start first', () => {
    expect(of('')).toEqual({ unfinished: true });
    expect(sortOf(of(''))).toEqual({ sort: 'start', direction: 'descending' });
  });

  test('keeps every filter, and its order', () => {
    const address =
      'search=veranda&state=active&type=BAIE-8S&owner=u2&nextFrom=2026-11-23&nextUntil=2026-11-30&sort=client';
    expect(of(address)).toEqual({
      ...{ search: 'veranda', state: 'active', templateCode: 'BAIE-8S', ownerId: 'u2' },
      ...{ nextFrom: '2026-11-23', nextUntil: '2026-11-30', sort: 'client', unfinished: true },
    });
    expect(filterCount(new URLSearchParams(address))).toBe(5);
  });

  test('shows what has ended to who asks for it, whatever the switch', () => {
    expect(of('state=completed')).toEqual({ state: 'completed' });
    expect(of('all=1')).toEqual({});
  });

  test('leaves out what it cannot mean', () => {
    expect(of('state=lost&sort=password&direction=up&startFrom=yesterday&all=1')).toEqual({});
  });

  test('turns a column round at the second click, and begins the next one as usual', () => {
    expect(nextSort(of('sort=client'), 'client')).toEqual({ sort: 'client', direction: 'descending' });
    expect(nextSort(of('sort=client&direction=descending'), 'client').direction).toBe('ascending');
    expect(nextSort(of('sort=client&direction=descending'), 'next').direction).toBe('ascending');
    expect(nextSort(of(''), 'start')).toEqual({ sort: 'start', direction: 'ascending' });
    expect(nextSort(of('sort=next'), 'start')).toEqual({ sort: 'start', direction: 'descending' });
  });
});
