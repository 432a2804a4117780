import { findAddresses } from './find-addresses.ts';
import { mapInlines } from './map-inlines.ts';
import type { DocumentNode, InlineNode, TextNode } from './nodes.ts';

function linkAddresses(node: TextNode): TextNode[] {
  if (node.marks?.some((mark) => mark.type === 'link' || mark.type === 'code')) return [node];
  const parts: TextNode[] = [];
  let at = 0;
  for (const { from, to, href } of findAddresses(node.text)) {
    const link = { type: 'link' as const, attrs: { href } };
    parts.push({ ...node, text: node.text.slice(at, from) });
    parts.push({ ...node, text: node.text.slice(from, to), marks: [link, ...(node.marks ?? [])] });
    at = to;
  }
  return [...parts, { ...node, text: node.text.slice(at) }].filter((part) => part.text !== '');
}

/** A copy of the document where an address written in a paragraph (`findAddresses`) is a link to itself. */
export const withBareLinks = (document: DocumentNode): DocumentNode =>
  mapInlines(document, {
    paragraph: (nodes) =>
      nodes.flatMap((node): InlineNode[] => (node.type === 'text' ? linkAddresses(node) : [node])),
    code: (nodes) => [...nodes],
  });
