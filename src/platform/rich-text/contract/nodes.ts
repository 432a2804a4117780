import type { TextColor } from './text-colors.ts';

/** What may be said about a run of text. A text has each of them once at most; code stands alone. */
export type Mark =
  | { type: 'link'; attrs: { href: string } }
  | { type: 'textColor'; attrs: { color: TextColor } }
  | { type: 'bold' | 'italic' | 'underline' | 'strike' | 'code' };

export interface TextNode {
  type: 'text';
  /** Never empty. Only a code block holds line ends; elsewhere a `hardBreak` stands for them. */
  text: string;
  marks?: Mark[];
}

export interface HardBreakNode {
  type: 'hardBreak';
  marks?: Mark[];
}

export interface MentionNode {
  type: 'mention';
  /** `label` is the name as it was when it was written. */
  attrs: { userId: string; label: string };
  marks?: Mark[];
}

export type InlineNode = TextNode | HardBreakNode | MentionNode;

export interface ParagraphNode {
  type: 'paragraph';
  content?: InlineNode[];
}

export interface CodeBlockNode {
  type: 'codeBlock';
  content?: TextNode[];
}

export interface BlockquoteNode {
  type: 'blockquote';
  content: BlockNode[];
}

export interface BulletListNode {
  type: 'bulletList';
  content: ListItemNode[];
}

export interface OrderedListNode {
  type: 'orderedList';
  attrs?: { start: number };
  content: ListItemNode[];
}

export interface ListItemNode {
  type: 'listItem';
  /** The first one is a paragraph. */
  content: BlockNode[];
}

export type BlockNode = ParagraphNode | CodeBlockNode | BlockquoteNode | BulletListNode | OrderedListNode;

export interface DocumentNode {
  type: 'doc';
  content: BlockNode[];
}

export type RichTextNode = DocumentNode | BlockNode | ListItemNode | InlineNode;

/** Every node there is. The editor knows these and no other. */
export const NODE_TYPES = [
  'doc',
  'paragraph',
  'codeBlock',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'text',
  'hardBreak',
  'mention',
] as const satisfies readonly RichTextNode['type'][];

/** Every mark there is, from the outermost to the innermost when they meet on one text. */
export const MARK_TYPES = [
  'link',
  'textColor',
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
] as const satisfies readonly Mark['type'][];
