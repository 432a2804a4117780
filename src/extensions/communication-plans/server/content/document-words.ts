import { mapInlines } from '../../../../platform/rich-text/contract/map-inlines.ts';
import type { DocumentNode, InlineNode } from '../../../../platform/rich-text/contract/nodes.ts';

const wordsOf = (nodes: readonly InlineNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : '\n')).join('');

/**
 * What is written in a document, marks left aside, one line per paragraph: where its variables are looked for.
 * The addresses of links are not in it, whose `%C3%A9` are no variables.
 */
export function documentWords(document: DocumentNode): string {
  const lines: string[] = [];
  const read = <N extends InlineNode>(nodes: readonly N[]): N[] => {
    lines.push(wordsOf(nodes));
    return [...nodes];
  };
  mapInlines(document, { paragraph: read, code: read });
  return lines.join('\n');
}
