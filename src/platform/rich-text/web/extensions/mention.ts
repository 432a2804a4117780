import { Node } from '@tiptap/core';
import { cleanText, isVisible } from '../../contract/clean-text.ts';

const ID = 'data-mention';
const MAX_LABEL = 100;

const labelOf = (element: HTMLElement) =>
  cleanText(element.textContent ?? '')
    .replace(/^@/, '')
    .replaceAll('\n', ' ')
    .slice(0, MAX_LABEL);

const isMention = (element: HTMLElement) =>
  /^[A-Za-z0-9_-]{1,64}$/.test(element.getAttribute(ID) ?? '') && isVisible(labelOf(element));

/** Somebody named in a message: one piece, deleted as one. */
export const MentionNode = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    userId: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute(ID) },
    label: { default: '', parseHTML: labelOf },
  }),
  parseHTML: () => [{ tag: `span[${ID}]`, getAttrs: (element) => (isMention(element) ? null : false) }],
  renderHTML: ({ node }) => [
    'span',
    { [ID]: String(node.attrs['userId']) },
    `@${String(node.attrs['label'])}`,
  ],
  renderText: ({ node }) => `@${String(node.attrs['label'])}`,
});
