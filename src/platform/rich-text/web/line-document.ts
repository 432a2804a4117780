import { cleanText } from '../contract/clean-text.ts';
import type { DocumentNode } from '../contract/nodes.ts';

/** Any text as one line: what was typed or copied elsewhere on several becomes words beside each other. */
export const asOneLine = (text: string): string =>
  cleanText(text).replace(/[^\S\u00A0\u202F]*[\n\t]+[^\S\u00A0\u202F]*/g, ' ');

/** A line of text as a document of one paragraph. */
export function lineDocument(text: string): DocumentNode {
  const line = asOneLine(text);
  const content = line === '' ? {} : { content: [{ type: 'text' as const, text: line }] };
  return { type: 'doc', content: [{ type: 'paragraph', ...content }] };
}
