import { Link } from '@tiptap/extension-link';
import { hrefFromTyped, isSafeHref } from '../../contract/links.ts';

const means = (typed: string) => hrefFromTyped(typed) !== null;

/** Links that the contract allows: an address alone, without the attributes of the page it was copied from. */
export const SafeLink = Link.extend({
  addAttributes: () => ({
    href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('href') },
  }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (isSafeHref(element.getAttribute('href') ?? '') ? null : false),
    },
  ],
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  // Also asked about what is typed or pasted as plain text, before it gets its scheme.
  isAllowedUri: means,
  shouldAutoLink: means,
  HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
});
