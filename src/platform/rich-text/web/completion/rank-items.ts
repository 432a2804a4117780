import { searchText } from '../../../text/contract/search-text.ts';
import type { CompletionItem } from './completion.ts';

const MOST = 50;

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}']+/u);

// 0: it is called so; 1: a name begins so; 2: a keyword is that; 3: words of it begin so; 4: it holds these
// letters; null: it does not.
function distance(item: CompletionItem, typed: string): number | null {
  const names = [item.label, ...(item.otherNames ?? [])].map(searchText);
  const others = (item.keywords ?? []).map(searchText);
  if (names.includes(typed)) return 0;
  if (names.some((name) => name.startsWith(typed))) return 1;
  if (others.includes(typed)) return 2;
  const all = [...names, searchText(item.hint ?? ''), ...others];
  const words = all.flatMap(wordsOf);
  if (typed.split(' ').every((piece) => words.some((word) => word.startsWith(piece)))) return 3;
  return all.some((text) => text.includes(typed)) ? 4 : null;
}

/**
 * The items that what is typed may mean, case and accents aside, the likeliest first and otherwise in their own
 * order; all of them for nothing typed. Fifty at most.
 */
export function rankItems<Item extends CompletionItem>(items: readonly Item[], query: string): Item[] {
  const typed = searchText(query);
  if (typed === '') return items.slice(0, MOST);
  return items
    .flatMap((item) => {
      const far = distance(item, typed);
      return far === null ? [] : [{ item, far }];
    })
    .sort((one, other) => one.far - other.far)
    .slice(0, MOST)
    .map(({ item }) => item);
}
