import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, arbitraryDocument, arbitraryText } from '../../../../test/support/arbitrary-document.ts';
import { fromPlainText } from './from-plain-text.ts';
import { replaceText } from './replace-text.ts';
import { TEXT_COLORS } from './text-colors.ts';
import { escapeHtml } from '../../text/contract/escape-html.ts';
import { toMailHtml } from './to-mail-html.ts';

const WORDS = '(?:[^<>&"]|&(?:amp|lt|gt|quot|#39);)';
const TAG = new RegExp(
  `<(/?)(div|p|br|strong|em|u|s|code|span|a|pre|blockquote|ul|ol|li)((?: [a-z]+="${WORDS}*")*)>`,
);
const PIECE = new RegExp(`${TAG.source}|(${WORDS}+)`, 'y');
const ATTRIBUTE = /^(style="[^"<>&]*"|start="\d+"|href="(https:|mailto:|tel:)[^"<>]*")$/;

const unescape = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => {
    const letters: Record<string, string> = {
      '&amp;': '&',
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&#39;': "'",
    };
    return letters[entity] ?? '';
  });

/** Reads HTML as a strict machine would: only our tags, balanced, only our attributes. Answers its text. */
function strictText(html: string): string {
  const open: string[] = [];
  let text = '';
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < html.length) {
    const at = PIECE.lastIndex;
    const [, closing, tag, attributes, words] = PIECE.exec(html) ?? [];
    if (words !== undefined) text += unescape(words);
    else if (tag === undefined) throw new Error(`not ours at ${at}: ${html.slice(at, at + 60)}`);
    else if (closing === '/') expect(open.pop()).toBe(tag);
    else if (tag !== 'br') open.push(tag);
    for (const attribute of attributes?.match(/[a-z]+="[^"]*"/g) ?? []) expect(attribute).toMatch(ATTRIBUTE);
  }
  expect(open).toEqual([]);
  return text;
}

const texts = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return '';
  const { type, text, attrs } = value as { type?: string; text?: string; attrs?: { label: string } };
  if (type === 'text') return text ?? '';
  if (type === 'mention') return `@${attrs?.label ?? ''}`;
  return ((value as { content?: unknown[] }).content ?? []).map(texts).join('');
};

describe('HTML for a mail', () => {
  test('has only our elements and attributes, and every letter of the document', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(strictText(toMailHtml(document))).toBe(texts(document));
      }),
    );
  });

  test('lets no value become an element', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, fc.constant('"><img src=x onerror=alert(1)>')), (value) => {
        const filled = replaceText(fromPlainText('avant %V% après'), /%V%/g, () => value);
        expect(strictText(toMailHtml(filled))).toBe(`avant ${value} après`);
      }),
    );
  });

  test('is what a mail program expects', () => {
    const html = toMailHtml(fromPlainText('Bonjour,\n\n**Œuvre** & <b>\nhttps://a.example/?a=1&b="'));
    expect(html).toMatch(/^<div style="[^"]+"><p style="margin:0 0 16px">Bonjour,<\/p>/);
    expect(html).toContain('<strong>Œuvre</strong> &amp; &lt;b&gt;<br>');
    expect(html).toContain('<a href="https://a.example/?a=1&amp;b=" style=');
  });

  test('keeps an empty paragraph visible and a link whole', () => {
    const link = { type: 'link' as const, attrs: { href: 'https://a.example' } };
    const html = toMailHtml({
      type: 'doc',
      content: [
        { type: 'paragraph' },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'notre ', marks: [link] },
            { type: 'text', text: 'site', marks: [link, { type: 'bold' }, { type: 'italic' }] },
          ],
        },
      ],
    });
    expect(html).toContain('<p style="margin:0 0 16px"><br></p>');
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('>notre <strong><em>site</em></strong></a>');
  });
});

test('escaping is undone by reading, and leaves no sharp letter', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      expect(unescape(escapeHtml(text))).toBe(text);
    }),
  );
});

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test.each(Object.entries(TEXT_COLORS))(
  '%s can be read in both themes (WCAG AA)',
  (_name, { light, dark }) => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    for (const surface of ['#ffffff', '#f4f2ef', '#f9f1f6'])
      expect(contrast(light, surface)).toBeGreaterThanOrEqual(4.5);
    for (const surface of ['#211f1d', '#2b2825', '#3b3733'])
      expect(contrast(dark, surface)).toBeGreaterThanOrEqual(4.5);
  },
);
