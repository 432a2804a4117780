import type { DocumentNode, TextNode } from '../../../platform/rich-text/contract/nodes.ts';

/** The document of one line of the demonstration file, which writes bold as `**bold**`. */
export function demonstrationText(line: string): DocumentNode {
  const runs = line.split('**').flatMap((text, index): TextNode[] => {
    if (text === '') return [];
    return [index % 2 === 1 ? { type: 'text', text, marks: [{ type: 'bold' }] } : { type: 'text', text }];
  });
  return { type: 'doc', content: [{ type: 'paragraph', content: runs }] };
}
