import type { Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Dropcursor, Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { MentionNode } from './extensions/mention.ts';
import { SafeLink } from './extensions/safe-link.ts';
import { TextColorMark } from './extensions/text-color.ts';
import { TypedSmileys } from './extensions/typed-smileys.ts';

export type EditorVariant = 'message' | 'mail';

const MAX_START = 999_999;

function startOf(element: HTMLElement): number {
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  return start >= 0 && start <= MAX_START ? start : 1;
}

// These two come with attributes that the contract does not know.
const PlainCodeBlock = CodeBlock.extend({ addAttributes: () => ({}) });
const NumberedList = OrderedList.extend({
  addAttributes: () => ({ start: { default: 1, parseHTML: startOf } }),
});

/** What an editor knows: the nodes and marks of the contract, and no other; people only in messages. */
export const documentExtensions = (variant: EditorVariant): Extensions => [
  Document,
  Paragraph,
  Text,
  HardBreak,
  Blockquote,
  BulletList,
  NumberedList,
  ListItem,
  PlainCodeBlock,
  Bold,
  Italic,
  Underline,
  Strike,
  Code,
  SafeLink,
  TextColorMark,
  TypedSmileys,
  ListKeymap,
  UndoRedo,
  Dropcursor,
  Gapcursor,
  TrailingNode,
  ...(variant === 'message' ? [MentionNode] : []),
];
