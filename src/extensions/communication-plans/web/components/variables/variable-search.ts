import { searchText } from '../../../../../platform/text/contract/search-text.ts';
import { variableGroups, variablesByGroup, type VariableGroup } from '../../../contract/variables.ts';

export interface FoundGroup {
  group: VariableGroup;
  names: string[];
}

/** The catalogue, by group, with what has every word of `search` in its name or its meaning. */
export function searchVariables(search: string, meaning: (name: string) => string): FoundGroup[] {
  const words = searchText(search).split(/\s+/).filter(Boolean);
  const isFound = (name: string) => {
    const text = searchText(`%${name}% ${meaning(name)}`);
    return words.every((word) => text.includes(word));
  };
  return variableGroups
    .map((group) => ({ group, names: variablesByGroup[group].filter(isFound) }))
    .filter(({ names }) => names.length > 0);
}
