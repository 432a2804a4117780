import { invalid } from '../../errors/contract/app-error.ts';
import { isSafeHref } from './links.ts';
import { MARK_TYPES, type Mark } from './nodes.ts';
import { malformed, readArray, readObject } from './read-fields.ts';
import { isTextColor } from './text-colors.ts';

const MAX_QUOTED = 200;

function readLink(attrs: unknown): Mark {
  const { href } = readObject(attrs, ['href']);
  if (typeof href !== 'string') throw malformed();
  if (!isSafeHref(href)) throw invalid('rich-text.badLink', undefined, { href: href.slice(0, MAX_QUOTED) });
  return { type: 'link', attrs: { href } };
}

function readColor(attrs: unknown): Mark {
  const { color } = readObject(attrs, ['color']);
  if (!isTextColor(color)) throw malformed();
  return { type: 'textColor', attrs: { color } };
}

function readMark(value: unknown): Mark {
  const { type, attrs } = readObject(value, ['type', 'attrs']);
  if (type === 'link') return readLink(attrs);
  if (type === 'textColor') return readColor(attrs);
  const plain = MARK_TYPES.find((name) => name === type);
  if (plain === undefined || plain === 'link' || plain === 'textColor' || attrs !== undefined)
    throw malformed();
  return { type: plain };
}

const rank = (mark: Mark) => MARK_TYPES.indexOf(mark.type);

/** The marks in the order of the contract; each once, and code alone. */
export function readMarks(value: unknown): Mark[] {
  const list = readArray(value);
  if (list.length > MARK_TYPES.length) throw malformed();
  const marks = list.map(readMark).sort((a, b) => rank(a) - rank(b));
  const names = new Set(marks.map((mark) => mark.type));
  if (names.size < marks.length || (names.has('code') && names.size > 1)) throw malformed();
  return marks;
}
