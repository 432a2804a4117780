import { invalid } from '../../errors/contract/app-error.ts';
import type { BlockNode, CodeBlockNode, DocumentNode, InlineNode, ListItemNode, TextNode } from './nodes.ts';
import { cleanText, isVisible } from './clean-text.ts';
import { readMarks } from './read-marks.ts';
import { malformed, readArray, readObject, withMarks, type Fields } from './read-fields.ts';
import { splitLines } from './split-lines.ts';

interface ReadingRules {
  mentions: 'allowed' | 'refused';
}

const MAX_LABEL = 100;
const MAX_START = 999_999;
const ID = /^[A-Za-z0-9_-]{1,64}$/;

function readText(fields: Fields): InlineNode[] {
  const { text, marks } = fields;
  if (typeof text !== 'string') throw malformed();
  return splitLines({ type: 'text', text: cleanText(text), ...withMarks(readMarks(marks)) });
}

function readMention(fields: Fields, rules: ReadingRules): InlineNode[] {
  const { userId, label } = readObject(fields['attrs'], ['userId', 'label']);
  if (rules.mentions === 'refused' || typeof userId !== 'string' || !ID.test(userId)) throw malformed();
  if (typeof label !== 'string' || label.length > MAX_LABEL || !isVisible(label)) throw malformed();
  const attrs = { userId, label: cleanText(label).replaceAll('\n', ' ') };
  return [{ type: 'mention', attrs, ...withMarks(readMarks(fields['marks'])) }];
}

function readInline(value: unknown, rules: ReadingRules): InlineNode[] {
  const fields = readObject(value, ['type', 'text', 'attrs', 'marks']);
  const { type } = fields;
  if (type === 'text') return readText(readObject(value, ['type', 'text', 'marks']));
  if (type === 'mention') return readMention(readObject(value, ['type', 'attrs', 'marks']), rules);
  if (type !== 'hardBreak') throw malformed();
  const { marks } = readObject(value, ['type', 'marks']);
  return [{ type: 'hardBreak', ...withMarks(readMarks(marks)) }];
}

function readCode(content: unknown): CodeBlockNode {
  const texts = readArray(content).flatMap((value): TextNode[] => {
    const { type, text, marks } = readObject(value, ['type', 'text', 'marks']);
    if (type !== 'text' || typeof text !== 'string' || readMarks(marks).length > 0) throw malformed();
    const clean = cleanText(text);
    return clean === '' ? [] : [{ type: 'text', text: clean }];
  });
  return { type: 'codeBlock', ...(texts.length > 0 && { content: texts }) };
}

// A list may go on from where another stopped; a start nobody could mean is left out.
function readStart(attrs: unknown): { attrs?: { start: number } } {
  if (attrs === undefined) return {};
  const { start } = readObject(attrs, ['start']);
  if (typeof start !== 'number' || !Number.isInteger(start)) throw malformed();
  return { attrs: { start: start < 0 || start > MAX_START ? 1 : start } };
}

function readListItem(value: unknown, rules: ReadingRules): ListItemNode {
  const { type, content } = readObject(value, ['type', 'content']);
  if (type !== 'listItem') throw malformed();
  const blocks = readBlocks(content, rules);
  if (blocks[0]?.type !== 'paragraph') throw malformed();
  return { type, content: blocks };
}

function readListItems(content: unknown, rules: ReadingRules): ListItemNode[] {
  const items = readArray(content).map((value) => readListItem(value, rules));
  if (items.length === 0) throw malformed();
  return items;
}

function readBlock(value: unknown, rules: ReadingRules): BlockNode {
  const { type, attrs, content } = readObject(value, ['type', 'attrs', 'content']);
  if (type === 'orderedList') return { type, ...readStart(attrs), content: readListItems(content, rules) };
  if (attrs !== undefined) throw malformed();
  if (type === 'bulletList') return { type, content: readListItems(content, rules) };
  if (type === 'blockquote') return { type, content: readBlocks(content, rules) };
  if (type === 'codeBlock') return readCode(content);
  if (type !== 'paragraph') throw malformed();
  const inlines = readArray(content).flatMap((inline) => readInline(inline, rules));
  return { type, ...(inlines.length > 0 && { content: inlines }) };
}

function readBlocks(content: unknown, rules: ReadingRules): BlockNode[] {
  const blocks = readArray(content).map((value) => readBlock(value, rules));
  if (blocks.length === 0) throw malformed();
  return blocks;
}

/**
 * Copies what the contract names and throws `rich-text.malformed` or `rich-text.badLink` on anything else.
 * Recursive: the size of `value` is guarded before.
 */
export function readNodes(value: unknown, rules: ReadingRules): DocumentNode {
  const { type, content } = readObject(value, ['type', 'content']);
  if (type !== 'doc') throw malformed();
  if (readArray(content).length === 0) throw invalid('rich-text.empty');
  return { type, content: readBlocks(content, rules) };
}
