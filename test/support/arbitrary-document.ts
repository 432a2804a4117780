import fc from 'fast-check';
import { TEXT_COLOR_NAMES } from '../../src/platform/rich-text/contract/text-colors.ts';
import type {
  BlockNode,
  DocumentNode,
  InlineNode,
  ListItemNode,
  Mark,
  ParagraphNode,
  TextNode,
} from '../../src/platform/rich-text/contract/nodes.ts';

/** Any code unit or character there is: controls, half surrogates, every plane. */
export const anyLetter = fc.oneof(
  fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);
export const anyText = fc.string({ unit: anyLetter });

/** Letters that have a meaning somewhere: in HTML, in our own notation, in no screen at all. */
const letters = fc.constantFrom('a', 'é', ' ', '\u00A0', '<', '>', '&', '"', "'", '*', '%', '–', '🙂', '@');
export const arbitraryText = fc.string({ unit: letters, minLength: 1, maxLength: 12 });

const href = fc.constantFrom(
  'https://www.vitrabelle.example/',
  'https://a.example/?q="><script>&b=\'',
  'mailto:contact@vitrabelle.example',
  'tel:+33465711000',
);

const link = fc.record({ type: fc.constant('link' as const), attrs: fc.record({ href }) });
const textColor = fc.record({
  type: fc.constant('textColor' as const),
  attrs: fc.record({ color: fc.constantFrom(...TEXT_COLOR_NAMES) }),
});
const plainMarks = fc.subarray(['bold', 'italic', 'underline', 'strike'] as const);

/** Sorted as the contract sorts them; code alone. */
const arbitraryMarks: fc.Arbitrary<Mark[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Mark[]>([{ type: 'code' }]) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.option(link), fc.option(textColor), plainMarks)
      .map(([linked, colored, plain]) => [
        ...(linked === null ? [] : [linked]),
        ...(colored === null ? [] : [colored]),
        ...plain.map((type) => ({ type })),
      ]),
  },
);

const marked = <N extends InlineNode>(node: fc.Arbitrary<N>): fc.Arbitrary<N> =>
  fc.tuple(node, arbitraryMarks).map(([inner, marks]) => (marks.length > 0 ? { ...inner, marks } : inner));

const text: fc.Arbitrary<TextNode> = marked(
  fc.record({ type: fc.constant('text' as const), text: arbitraryText }),
);
const hardBreak: fc.Arbitrary<InlineNode> = marked(fc.record({ type: fc.constant('hardBreak' as const) }));
const mention: fc.Arbitrary<InlineNode> = marked(
  fc.record({
    type: fc.constant('mention' as const),
    attrs: fc.record({ userId: fc.constantFrom('u1', 'u2'), label: fc.constantFrom('Élo', '<b>"Karim"') }),
  }),
);

const inlines = fc.array(fc.oneof({ weight: 6, arbitrary: text }, hardBreak, mention), {
  minLength: 1,
  maxLength: 6,
});

const paragraph: fc.Arbitrary<ParagraphNode> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<ParagraphNode>({ type: 'paragraph' }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('paragraph' as const), content: inlines }) },
);

const codeBlock: fc.Arbitrary<BlockNode> = arbitraryText.map((code) => ({
  type: 'codeBlock',
  content: [{ type: 'text', text: `${code}\n${code}` }],
}));

const { block } = fc.letrec<{ block: BlockNode; item: ListItemNode }>((tie) => ({
  item: fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })).map(([first, others]) => ({
    type: 'listItem',
    content: [first, ...others],
  })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    codeBlock,
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((content): BlockNode => ({ type: 'blockquote', content })),
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((content): BlockNode => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.nat(999_999), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([start, content]): BlockNode => ({ type: 'orderedList', attrs: { start }, content })),
  ),
}));

/** A document as the contract allows it, in the one form the contract gives it; it ends with something to read. */
export const arbitraryDocument: fc.Arbitrary<DocumentNode> = fc
  .array(block, { maxLength: 4 })
  .map((content) => ({
    type: 'doc',
    content: [...content, { type: 'paragraph', content: [{ type: 'text', text: 'fin' }] }],
  }));
