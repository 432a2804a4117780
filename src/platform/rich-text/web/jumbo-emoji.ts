import type { RichTextDocument } from '../contract/document.ts';

const ONE_TO_THREE = /^\s*(?:\p{RGI_Emoji}\s*){1,3}$/v;

/** Whether the message is one, two or three emoji and nothing else: those are shown large. */
export function isJumboEmoji(document: RichTextDocument): boolean {
  const [block, ...others] = document.content;
  if (block?.type !== 'paragraph' || others.length > 0) return false;
  const texts = (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '?'));
  return ONE_TO_THREE.test(texts.join(''));
}
