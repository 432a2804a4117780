import { cleanText } from './clean-text.ts';
import type { DocumentNode, ParagraphNode, TextNode } from './nodes.ts';
import { splitLines } from './split-lines.ts';
import { withBareLinks } from './with-bare-links.ts';

const BOLD = /\*\*(?=\S)([^*]+?)(?<=\S)\*\*/;

// Splitting by a pattern with one group leaves what was between the stars at the odd places.
const boldTexts = (paragraph: string): TextNode[] =>
  paragraph
    .split(BOLD)
    .map((text, index): TextNode =>
      index % 2 === 1 ? { type: 'text', text, marks: [{ type: 'bold' }] } : { type: 'text', text },
    );

function paragraph(text: string): ParagraphNode {
  const content = boldTexts(text).flatMap(splitLines);
  return { type: 'paragraph', ...(content.length > 0 && { content }) };
}

/**
 * A text written by hand as a document: a blank line parts paragraphs, a line end is a line end, `**so**` is bold,
 * an `https:` address is a link. Nothing else has a meaning, so any text keeps its letters.
 */
export function fromPlainText(text: string): DocumentNode {
  const paragraphs = cleanText(text)
    .replace(/^\n+|\n+$/g, '')
    .split(/\n(?:[^\S\n]*\n)+/);
  return withBareLinks({ type: 'doc', content: paragraphs.map(paragraph) });
}
