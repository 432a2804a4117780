import { hrefFromTyped } from './links.ts';

/** An address written in a text, from its first letter to after its last, and where it leads. */
export interface WrittenAddress {
  from: number;
  to: number;
  href: string;
}

// Bounded pieces: a text of 100,000 letters without a blank is looked at once, not once for each letter.
const WEB = String.raw`(?:https://|www\.)[^\s<>"«»“”\uFFFC]{1,2048}`;
const MAIL = String.raw`[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}`;
const ADDRESS = new RegExp(String.raw`(?<![\p{L}\p{N}@._%+/-])(?:${WEB}|${MAIL})(?![\p{L}\p{N}@])`, 'giu');
/** What every address holds: most texts have none of it, and need not be looked through letter by letter. */
const HINT = /@|https:\/\/|www\./iu;
const TRAILING = new Set(".,;:!?…'’*_");
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

// Letters are counted once and taken off one by one: two thousand brackets are no more work than two.
function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

// The full stop after an address, or the bracket around it, belongs to the sentence.
function withoutTrailing(address: string): string {
  const counts = countLetters(address);
  const count = (letter: string) => counts.get(letter) ?? 0;
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const opening = OPENING[last];
    const isUnopened = opening !== undefined && count(last) > count(opening);
    if (!TRAILING.has(last) && !isUnopened) break;
    counts.set(last, count(last) - 1);
  }
  return address.slice(0, end);
}

const isNamed = (written: string) => !/^www\b/i.test(written) || /^www\.[^.\s/]+\.[^.\s/]/i.test(written);

/** The `https:` addresses, `www.` sites and mail addresses in a text, without the punctuation after them. */
export function findAddresses(text: string): WrittenAddress[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: match, index }) => {
    const written = withoutTrailing(match);
    const href = isNamed(written) ? hrefFromTyped(written) : null;
    return href === null ? [] : [{ from: index, to: index + written.length, href }];
  });
}
