import { Fragment, Slice, type Mark, type Node, type Schema } from '@tiptap/pm/model';
import { cleanText } from '../contract/clean-text.ts';
import { findAddresses } from '../contract/find-addresses.ts';
import { splitLines } from '../contract/split-lines.ts';

function linkedText(text: Node, schema: Schema): Node[] {
  const link = schema.marks['link'];
  const words = text.text ?? '';
  if (link === undefined || text.marks.some(({ type }) => type === link || type.spec.code === true))
    return [text];
  let at = 0;
  const parts: Node[] = [];
  for (const { from, to, href } of findAddresses(words)) {
    if (from > at) parts.push(text.cut(at, from));
    parts.push(text.mark(link.create({ href }).addToSet(text.marks)).cut(from, to));
    at = to;
  }
  return at < words.length ? [...parts, text.cut(at)] : parts;
}

function linked(content: Fragment, schema: Schema): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.isText) nodes.push(...linkedText(node, schema));
    else nodes.push(node.type.spec.code === true ? node : node.copy(linked(node.content, schema)));
  });
  return Fragment.from(nodes);
}

/** What is pasted, with a link for each address in its sentences; code stays as it is. */
export const withPastedLinks = (slice: Slice, schema: Schema): Slice =>
  new Slice(linked(slice.content, schema), slice.openStart, slice.openEnd);

/**
 * Plain text from the clipboard as content: a blank line begins a paragraph, a line end is a line break, and `marks`
 * is the formatting in use where it goes.
 */
export function pastedText(text: string, schema: Schema, marks: readonly Mark[] = []): Slice {
  const paragraph = schema.nodes['paragraph'];
  const node = (piece: { type: string; text?: string }) =>
    piece.type === 'text'
      ? schema.text(piece.text ?? '', marks)
      : schema.node('hardBreak', null, undefined, marks);
  const paragraphs = cleanText(text)
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((words) => paragraph!.create(null, splitLines({ type: 'text', text: words }).map(node)));
  return Slice.maxOpen(Fragment.from(paragraphs));
}
