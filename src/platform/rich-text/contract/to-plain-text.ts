import { linkRuns, type LinkRun } from './link-runs.ts';
import type { BlockNode, DocumentNode, InlineNode, ListItemNode } from './nodes.ts';

/** The present name of somebody mentioned; undefined where it is not known. */
export type NameOf = (userId: string) => string | undefined;

function inlineText(node: InlineNode, nameOf: NameOf): string {
  if (node.type === 'text') return node.text;
  return node.type === 'mention' ? `@${nameOf(node.attrs.userId) ?? node.attrs.label}` : '\n';
}

// An address that is its own text, with or without its scheme, is not said twice.
function isOwnText(text: string, href: string): boolean {
  const bare = (address: string) => address.replace(/^(https:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
  return bare(text.trim()) === bare(href);
}

function runText({ href, nodes }: LinkRun, nameOf: NameOf): string {
  const text = nodes.map((node) => inlineText(node, nameOf)).join('');
  return href === null || isOwnText(text, href) ? text : `${text} (${href})`;
}

const indent = (text: string, first: string, next: string) =>
  text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : next}${line}`.trimEnd())
    .join('\n');

function listText(items: readonly ListItemNode[], bullet: (index: number) => string, nameOf: NameOf): string {
  const inside = (item: ListItemNode) => item.content.map((block) => blockText(block, nameOf)).join('\n');
  return items.map((item, index) => indent(inside(item), bullet(index), '  ')).join('\n');
}

function blockText(node: BlockNode, nameOf: NameOf): string {
  switch (node.type) {
    case 'bulletList':
      return listText(node.content, () => '– ', nameOf);
    case 'orderedList':
      return listText(node.content, (index) => `${(node.attrs?.start ?? 1) + index}. `, nameOf);
    case 'blockquote':
      return indent(blocksText(node.content, nameOf), '> ', '> ');
    case 'codeBlock':
      return (node.content ?? []).map((text) => text.text).join('');
    case 'paragraph':
      return linkRuns(node.content ?? [])
        .map((run) => runText(run, nameOf))
        .join('');
  }
}

const blocksText = (blocks: readonly BlockNode[], nameOf: NameOf): string =>
  blocks.map((block) => blockText(block, nameOf)).join('\n\n');

/**
 * The document as plain text: a blank line between blocks, lists with « – » or their number, quotes with « > »,
 * a link as its text followed by its address in brackets. `nameOf` gives people the names they have now.
 */
export const toPlainText = (document: DocumentNode, nameOf: NameOf = () => undefined): string =>
  blocksText(document.content, nameOf);
