import { linkRuns, type LinkRun } from './link-runs.ts';
import type { BlockNode, DocumentNode, InlineNode, ListItemNode } from './nodes.ts';

function inlineText(node: InlineNode): string {
  if (node.type === 'text') return node.text;
  return node.type === 'mention' ? `@${node.attrs.label}` : '\n';
}

// An address that is its own text, with or without its scheme, is not said twice.
function isOwnText(text: string, href: string): boolean {
  const bare = (address: string) => address.replace(/^(https:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
  return bare(text.trim()) === bare(href);
}

function runText({ href, nodes }: LinkRun): string {
  const text = nodes.map(inlineText).join('');
  return href === null || isOwnText(text, href) ? text : `${text} (${href})`;
}

const indent = (text: string, first: string, next: string) =>
  text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : next}${line}`.trimEnd())
    .join('\n');

function listText(items: readonly ListItemNode[], bullet: (index: number) => string): string {
  return items
    .map((item, index) => indent(item.content.map(blockText).join('\n'), bullet(index), '  '))
    .join('\n');
}

function blockText(node: BlockNode): string {
  switch (node.type) {
    case 'bulletList':
      return listText(node.content, () => '– ');
    case 'orderedList':
      return listText(node.content, (index) => `${(node.attrs?.start ?? 1) + index}. `);
    case 'blockquote':
      return indent(blocksText(node.content), '> ', '> ');
    case 'codeBlock':
      return (node.content ?? []).map((text) => text.text).join('');
    case 'paragraph':
      return linkRuns(node.content ?? [])
        .map(runText)
        .join('');
  }
}

const blocksText = (blocks: readonly BlockNode[]): string => blocks.map(blockText).join('\n\n');

/**
 * The document as plain text: a blank line between blocks, lists with « – » or their number, quotes with « > »,
 * a link as its text followed by its address in brackets.
 */
export const toPlainText = (document: DocumentNode): string => blocksText(document.content);
