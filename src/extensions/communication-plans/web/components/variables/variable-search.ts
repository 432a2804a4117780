import { searchText } from '../../../../../platform/text/contract/search-text.ts';
import { variableGroups, variablesByGroup, type VariableGroup } from '../../../contract/variables.ts';

export interface FoundGroup {
  /** `layout`: the names that only the letterhead knows. */
  group: VariableGroup | 'layout';
  names: string[];
}

/**
 * The catalogue, by group, with what has every word of `search` in its name or its meaning; `also` are names that exist
 * where one writes beside those of every message, `own` those of the company's own fields.
 */
export function searchVariables(
  search: string,
  meaning: (name: string) => string,
  also: readonly string[] = [],
  own: readonly string[] = [],
): FoundGroup[] {
  const words = searchText(search).split(/\s+/).filter(Boolean);
  const isFound = (name: string) => {
    const text = searchText(`%${name}% ${meaning(name)}`);
    return words.every((word) => text.includes(word));
  };
  const groups = variableGroups.map((group) => {
    const names: string[] = [...variablesByGroup[group], ...(group === 'contact' ? own : [])];
    return { group, names: names.filter(isFound) };
  });
  return [{ group: 'layout' as const, names: also.filter(isFound) }, ...groups].filter(
    ({ names }) => names.length > 0,
  );
}
