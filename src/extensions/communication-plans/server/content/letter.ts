import type {
  BlockNode,
  DocumentNode,
  InlineNode,
  ParagraphNode,
} from '../../../../platform/rich-text/contract/nodes.ts';
import { replaceText } from '../../../../platform/rich-text/contract/replace-text.ts';
import { withBareLinks } from '../../../../platform/rich-text/contract/with-bare-links.ts';
import { missingIn, substituteDocument, substituteText } from './substitute.ts';
import type { Values } from './values.ts';

/** The company's letterhead (« maquette »): `body` holds `%INTRO%` and, as a paragraph of its own, `%LETEXT%`. */
export interface Layout {
  intro: string;
  body: DocumentNode;
  /** Pixels of the company's logo above the letter; 0: none. */
  logoHeight: number;
}

/** The whole letter: salutation, the message's own text, signature, legal mentions. */
export function letterOf(layout: Layout, body: DocumentNode, values: Values): DocumentNode {
  const intro = substituteText(layout.intro, values);
  const around = replaceText(
    substituteDocument(withoutHoles(layout.body, values), values),
    /%INTRO%/g,
    () => intro,
  );
  const text = substituteDocument(body, values).content;
  const content = around.content.flatMap((block) => (isText(block) ? text : [block]));
  return withBareLinks({ type: 'doc', content });
}

const lineText = (line: readonly InlineNode[]): string =>
  line.map((node) => (node.type === 'text' ? node.text : '')).join('');

const isText = (block: BlockNode): boolean =>
  block.type === 'paragraph' && lineText(block.content ?? []).trim() === '%LETEXT%';

/** How many times the message's own text would stand in a letter: wherever `%LETEXT%` is a paragraph of its own. */
export const textPlaces = (layout: DocumentNode): number => layout.content.filter(isText).length;

/** A line of the letterhead whose value is not known (a telephone nobody has) is left out: it is no hole in the message. */
function withoutHoles(layout: DocumentNode, values: Values): DocumentNode {
  const content = layout.content.flatMap((block): BlockNode[] =>
    block.type === 'paragraph' ? fullLines(block, values) : [block],
  );
  return { type: 'doc', content };
}

function fullLines(paragraph: ParagraphNode, values: Values): ParagraphNode[] {
  const lines = linesOf(paragraph.content ?? []);
  const kept = lines.filter((line) => missingIn(lineText(line), values).length === 0);
  if (kept.length === lines.length) return [paragraph];
  const content = kept.flatMap((line, index): InlineNode[] =>
    index === 0 ? line : [{ type: 'hardBreak' }, ...line],
  );
  return content.length === 0 ? [] : [{ type: 'paragraph', content }];
}

function linesOf(nodes: readonly InlineNode[]): InlineNode[][] {
  const lines: InlineNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}
