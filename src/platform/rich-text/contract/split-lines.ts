import type { InlineNode, TextNode } from './nodes.ts';
import { withMarks } from './read-fields.ts';

/** The same text with a `hardBreak` for each line end, and without an empty text. */
export function splitLines(node: TextNode): InlineNode[] {
  const marks = withMarks(node.marks);
  if (!node.text.includes('\n')) return node.text === '' ? [] : [{ type: 'text', text: node.text, ...marks }];
  return node.text
    .split('\n')
    .flatMap((line, index): InlineNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' as const, ...marks }] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line, ...marks }]),
    ]);
}
