import { cleanText } from './clean-text.ts';
import { mapInlines } from './map-inlines.ts';
import type { DocumentNode } from './nodes.ts';
import { splitLines } from './split-lines.ts';

/**
 * A copy of the document with `change` applied to every text, links' addresses and mentions left alone.
 * A line end in the answer becomes a `hardBreak`, except in a code block; an empty answer removes the text.
 */
export function mapText(document: DocumentNode, change: (text: string) => string): DocumentNode {
  const clean = (text: string) => cleanText(change(text));
  return mapInlines(document, {
    paragraph: (nodes) =>
      nodes.flatMap((node) =>
        node.type === 'text' ? splitLines({ ...node, text: clean(node.text) }) : [node],
      ),
    code: (nodes) =>
      nodes.map((node) => ({ ...node, text: clean(node.text) })).filter((node) => node.text !== ''),
  });
}
