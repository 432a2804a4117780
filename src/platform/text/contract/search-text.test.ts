import { describe, expect, it } from 'vitest';
import { searchText, searchWords } from './search-text.ts';

describe('searchText', () => {
  it.each([
    ['Fournier-Bécu', 'fournier-becu'],
    ['Œuvrard', 'oeuvrard'],
    ['Lætitia', 'laetitia'],
    ['D’Aubigny', "d'aubigny"],
    ["D'Aubigny", "d'aubigny"],
    ['Günther', 'gunther'],
    ['Straße', 'strasse'],
    ['  20\u00a0000\u202f€ ', '20 000 €'],
    ['É', 'e'],
    ['E\u0301', 'e'],
    ['A\u0000mrani\u0007', 'a mrani'],
    ['', ''],
  ])('reads %j as %j', (text, expected) => {
    expect(searchText(text)).toBe(expected);
  });
});

describe('searchWords', () => {
  it('cuts at spaces of every kind and keeps nothing empty', () => {
    expect(searchWords('  Amrani\u00a0 NADIA\t')).toEqual(['amrani', 'nadia']);
    expect(searchWords(' \u00a0 ')).toEqual([]);
  });

  it('looks at no more words than a person types', () => {
    expect(searchWords('a '.repeat(100))).toHaveLength(8);
  });
});
