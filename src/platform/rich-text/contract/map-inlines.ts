import type { BlockNode, DocumentNode, InlineNode, TextNode } from './nodes.ts';

/** What the content of a paragraph and of a code block becomes. */
export interface InlineChanges {
  paragraph: (nodes: readonly InlineNode[]) => InlineNode[];
  code: (nodes: readonly TextNode[]) => TextNode[];
}

const some = <N>(content: N[]): { content?: N[] } => (content.length > 0 ? { content } : {});

function mapBlock(block: BlockNode, changes: InlineChanges): BlockNode {
  const inside = (inner: BlockNode) => mapBlock(inner, changes);
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', ...some(changes.paragraph(block.content ?? [])) };
    case 'codeBlock':
      return { type: 'codeBlock', ...some(changes.code(block.content ?? [])) };
    case 'blockquote':
      return { ...block, content: block.content.map(inside) };
    default:
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map(inside) })),
      };
  }
}

/** A copy of the document with every inline content changed; what is around stays as it is. */
export const mapInlines = (document: DocumentNode, changes: InlineChanges): DocumentNode => ({
  type: 'doc',
  content: document.content.map((block) => mapBlock(block, changes)),
});
