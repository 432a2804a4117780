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
const TRAILING = /[.,;:!?…'’*_]$/;
const BRACKETS = { ')': '(', ']': '[', '}': '{' } as const;

const count = (text: string, letter: string) => text.split(letter).length - 1;

function endsUnopened(text: string): boolean {
  const opening = BRACKETS[text.at(-1) as keyof typeof BRACKETS];
  return opening !== undefined && count(text, text.at(-1) ?? '') > count(text, opening);
}

// The full stop after an address, or the bracket around it, belongs to the sentence.
function withoutTrailing(address: string): string {
  let text = address;
  while (TRAILING.test(text) || endsUnopened(text)) text = text.slice(0, -1);
  return text;
}

const isNamed = (written: string) => !/^www\b/i.test(written) || /^www\.[^.\s/]+\.[^.\s/]/i.test(written);

/** The `https:` addresses, `www.` sites and mail addresses in a text, without the punctuation after them. */
export function findAddresses(text: string): WrittenAddress[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: match, index }) => {
    const written = withoutTrailing(match);
    const href = isNamed(written) ? hrefFromTyped(written) : null;
    return href === null ? [] : [{ from: index, to: index + written.length, href }];
  });
}
