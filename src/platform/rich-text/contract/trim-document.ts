import type { BlockNode, DocumentNode } from './nodes.ts';

const isBlank = (block: BlockNode) => block.type === 'paragraph' && block.content === undefined;

/** The document without the empty paragraphs before its first and after its last words; one stays at least. */
export function trimDocument(document: DocumentNode): DocumentNode {
  const first = document.content.findIndex((block) => !isBlank(block));
  if (first === -1) return { type: 'doc', content: [{ type: 'paragraph' }] };
  const last = document.content.findLastIndex((block) => !isBlank(block));
  return { type: 'doc', content: document.content.slice(first, last + 1) };
}
