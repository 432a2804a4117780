import { Fragment, Slice, type Schema } from '@tiptap/pm/model';
import { cleanText } from '../contract/clean-text.ts';
import { splitLines } from '../contract/split-lines.ts';

/** Plain text from the clipboard as content: a blank line begins a paragraph, a line end is a line break. */
export function pastedText(text: string, schema: Schema): Slice {
  const paragraphs = cleanText(text)
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((words) => ({ type: 'paragraph', content: splitLines({ type: 'text', text: words }) }));
  return Slice.maxOpen(Fragment.fromJSON(schema, paragraphs));
}
