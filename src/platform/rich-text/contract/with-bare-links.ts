import { isSafeHref } from './links.ts';
import { mapInlines } from './map-inlines.ts';
import type { DocumentNode, InlineNode, TextNode } from './nodes.ts';

const ADDRESS = /https:\/\/[^\s<>"«»]+/gi;
const TRAILING = /[.,;:!?…'’*_]$/;

const count = (text: string, letter: string) => text.split(letter).length - 1;

// The full stop after an address, or the bracket around it, belongs to the sentence.
function withoutTrailing(address: string): string {
  let text = address;
  for (;;) {
    const unopened = text.endsWith(')') && count(text, ')') > count(text, '(');
    if (!unopened && !TRAILING.test(text)) return text;
    text = text.slice(0, -1);
  }
}

function linkAddresses(node: TextNode): TextNode[] {
  if (node.marks?.some((mark) => mark.type === 'link' || mark.type === 'code')) return [node];
  const parts: TextNode[] = [];
  let at = 0;
  for (const match of node.text.matchAll(ADDRESS)) {
    const href = withoutTrailing(match[0]);
    if (!isSafeHref(href)) continue;
    const link = { type: 'link' as const, attrs: { href } };
    parts.push({ ...node, text: node.text.slice(at, match.index) });
    parts.push({ ...node, text: href, marks: [link, ...(node.marks ?? [])] });
    at = match.index + href.length;
  }
  return [...parts, { ...node, text: node.text.slice(at) }].filter((part) => part.text !== '');
}

/** A copy of the document where an `https:` address written in a paragraph is a link to itself. */
export const withBareLinks = (document: DocumentNode): DocumentNode =>
  mapInlines(document, {
    paragraph: (nodes) =>
      nodes.flatMap((node): InlineNode[] => (node.type === 'text' ? linkAddresses(node) : [node])),
    code: (nodes) => [...nodes],
  });
