import { searchText } from '../../../../platform/text/contract/search-text.ts';

/** The row that a key leads to from `index`, of `count`; null when the key is none of the list's. */
export function rowAfterKey(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/**
 * The row that begins with what was typed, from the one in focus on and around; a single letter repeated goes from
 * one to the next. Accents and case do not count. Null when none does.
 */
export function rowTyped(titles: readonly string[], index: number, typed: string): number | null {
  const letters = [...searchText(typed)];
  if (letters.length === 0) return null;
  const isOneLetter = letters.every((letter) => letter === letters[0]);
  const wanted = isOneLetter ? letters[0]! : letters.join('');
  // Further letters of a word may still be those of the row in focus.
  const first = isOneLetter ? index + 1 : index;
  for (let step = 0; step < titles.length; step += 1) {
    const row = (first + step) % titles.length;
    if (searchText(titles[row]!).startsWith(wanted)) return row;
  }
  return null;
}
