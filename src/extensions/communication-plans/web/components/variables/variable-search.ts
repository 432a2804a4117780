import { variableGroups, variablesByGroup, type VariableGroup } from '../../../contract/variables.ts';

export interface FoundGroup {
  group: VariableGroup;
  names: string[];
}

/** Letters alone: accents, case and ligatures do not matter to somebody who searches. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");

/** The catalogue, by group, with what has every word of `search` in its name or its meaning. */
export function searchVariables(search: string, meaning: (name: string) => string): FoundGroup[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const isFound = (name: string) => {
    const text = plain(`%${name}% ${meaning(name)}`);
    return words.every((word) => text.includes(word));
  };
  return variableGroups
    .map((group) => ({ group, names: variablesByGroup[group].filter(isFound) }))
    .filter(({ names }) => names.length > 0);
}
