import type { Completion } from './completion.ts';

interface FoundTrigger {
  /** Where the trigger stands in the text. */
  at: number;
  query: string;
}

// Inside a word, an address or an hour, the letter is only itself: a@b.fr, https://…, 10:30, 20%.
const BEGINS_WORD = /(?:^|[\s\p{Ps}\p{Pi}\p{Pf}\p{Pd}'"\uFFFC])$/u;
const QUERIES = {
  word: /^[\p{L}\p{M}\p{N}_-]{0,40}$/u,
  words: /^(?=.{0,40}$)(?:[^\s\uFFFC]+(?:[ \u00A0][^\s\uFFFC]+){0,3}[ \u00A0]?)?$/u,
} as const;

/** How much of the text before the cursor may matter. */
export const LOOK_BACK = 60;

/** The trigger that the cursor, at the end of `text`, is completing; null when it is completing none. */
export function findTrigger(
  text: string,
  { trigger, query: kind, minLength = 0 }: Pick<Completion, 'trigger' | 'query' | 'minLength'>,
): FoundTrigger | null {
  const at = text.lastIndexOf(trigger);
  if (at === -1 || !BEGINS_WORD.test(text.slice(0, at))) return null;
  const query = text.slice(at + trigger.length);
  return query.length >= minLength && QUERIES[kind].test(query) ? { at, query } : null;
}
