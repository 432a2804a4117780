import { Node, type AnyExtension, type Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
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

// The kit's nodes carry attributes that the contract does not know.
function asAgreed(extension: AnyExtension): AnyExtension {
  if (!(extension instanceof Node)) return extension;
  if (extension.name === 'codeBlock') return extension.extend({ addAttributes: () => ({}) });
  if (extension.name !== 'orderedList') return extension;
  return extension.extend({ addAttributes: () => ({ start: { default: 1, parseHTML: startOf } }) });
}

const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(asAgreed);
  },
}).configure({ heading: false, horizontalRule: false, link: false });

/** What an editor knows: the nodes and marks of the contract, and no other; people only in messages. */
export const documentExtensions = (variant: EditorVariant): Extensions => [
  Kit,
  SafeLink,
  TextColorMark,
  TypedSmileys,
  ...(variant === 'message' ? [MentionNode] : []),
];
