import { isVisible } from './clean-text.ts';
import type { BlockNode, DocumentNode } from './nodes.ts';

function isEmptyBlock(block: BlockNode): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'codeBlock':
      return (block.content ?? []).every((node) =>
        node.type === 'text' ? !isVisible(node.text) : node.type === 'hardBreak',
      );
    case 'blockquote':
      return block.content.every(isEmptyBlock);
    default:
      return block.content.every((item) => item.content.every(isEmptyBlock));
  }
}

/** Whether a reader would see nothing of it: no visible letter and nobody mentioned. */
export const isEmptyDocument = (document: DocumentNode): boolean => document.content.every(isEmptyBlock);
