import { searchText } from '../../../platform/text/contract/search-text.ts';

const prefix = 'USDEF_';
const longest = 40;

/** `USDEF_…` made of what was typed or of a label: « Date d’anniversaire » → `USDEF_DATE_D_ANNIVERSAIRE`; null: no letter in it. */
export function variableNameOf(typed: string): string | null {
  const word = searchText(typed)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(USDEF_)+/, '')
    .slice(0, longest - prefix.length)
    .replace(/^_+|_+$/g, '');
  return word === '' ? null : `${prefix}${word}`;
}

/** The first free name: itself, else followed by a number. */
export function freeVariableName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `_${number}`;
    const free = `${name.slice(0, longest - end.length)}${end}`;
    if (!taken.includes(free)) return free;
  }
}
