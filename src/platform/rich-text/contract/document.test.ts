import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, arbitraryDocument } from '../../../../test/support/arbitrary-document.ts';
import { AppError } from '../../errors/contract/app-error.ts';
import { checkDocument, MAIL_LIMITS, MESSAGE_LIMITS, readDocument, type RichTextLimits } from './document.ts';

const WIDE: RichTextLimits = {
  textLength: 1e6,
  nodeCount: 1e6,
  jsonLength: 1e9,
  depth: 1000,
  mentions: 'allowed',
};

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
const linkTo = (href: unknown) => doc(paragraph(text('ici', { type: 'link', attrs: { href } })));

const codeOf = (value: unknown, limits = MESSAGE_LIMITS) => {
  const checked = checkDocument(value, limits);
  return checked.ok ? 'ok' : checked.code;
};

/** The document around `depth` quotes, made without recursion. */
function nested(depth: number): unknown {
  let node: unknown = paragraph(text('au fond'));
  for (let level = 0; level < depth; level += 1) node = { type: 'blockquote', content: [node] };
  return doc(node);
}

describe('a document from outside', () => {
  test('is copied as it is when it is allowed', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const checked = checkDocument(document, WIDE);
        expect(checked).toMatchObject({ ok: true, document });
        expect(checked.ok && checked.document).not.toBe(document);
      }),
    );
  });

  test('comes out the same when it is read twice', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const once = checkDocument(doc(paragraph(text(words))), WIDE);
        if (once.ok) expect(checkDocument(once.document, WIDE)).toEqual(once);
      }),
    );
  });

  test('never makes the check fail otherwise than by a coded error', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (anything, json) => {
        for (const value of [anything, json, doc(anything), doc(paragraph(json))])
          expect(codeOf(value)).toMatch(/^(ok|rich-text\.\w+)$/);
      }),
    );
  });

  test.each([
    ['nothing', null],
    ['a text', 'bonjour'],
    ['a list', []],
    ['another root', paragraph(text('a'))],
    ['an unknown node', doc({ type: 'image', attrs: { src: 'https://a.example/x.png' } })],
    ['a heading', doc({ type: 'heading', attrs: { level: 1 }, content: [text('a')] })],
    ['an unknown field of a node', doc({ ...paragraph(text('a')), html: '<b>' })],
    ['an unknown field of the root', { ...doc(paragraph(text('a'))), version: 2 }],
    ['an attribute on a paragraph', doc({ ...paragraph(text('a')), attrs: { style: 'color:red' } })],
    ['an unknown mark', doc(paragraph(text('a', { type: 'highlight' })))],
    ['an unknown attribute of a mark', doc(paragraph(text('a', { type: 'bold', attrs: { onclick: 'x' } })))],
    ['a colour of no palette', doc(paragraph(text('a', { type: 'textColor', attrs: { color: '#fff' } })))],
    [
      'a colour of the prototype',
      doc(paragraph(text('a', { type: 'textColor', attrs: { color: 'toString' } }))),
    ],
    ['a mark twice', doc(paragraph(text('a', { type: 'bold' }, { type: 'bold' })))],
    ['code with something else', doc(paragraph(text('a', { type: 'code' }, { type: 'bold' })))],
    ['a mark in a code block', doc({ type: 'codeBlock', content: [text('a', { type: 'bold' })] })],
    ['a line break in a code block', doc({ type: 'codeBlock', content: [{ type: 'hardBreak' }] })],
    ['a text that is a number', doc(paragraph({ type: 'text', text: 5 }))],
    ['a text directly in the document', doc(text('a'))],
    ['a list without an item', doc({ type: 'bulletList', content: [] })],
    ['a paragraph as item', doc({ type: 'bulletList', content: [paragraph(text('a'))] })],
    [
      'an item that begins with a quote',
      doc({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'blockquote', content: [paragraph()] }] }],
      }),
    ],
    ['a quote with nothing in it', doc({ type: 'blockquote' })],
    ['a link that is no text', linkTo({ toString: 'https://a.example' })],
    ['a content that is no list', { type: 'doc', content: { 0: paragraph(text('a')), length: 1 } }],
    ['a key named __proto__', JSON.parse('{"type":"doc","content":[],"__proto__":{"x":1}}')],
  ])('is malformed with %s', (_name, value) => {
    expect(codeOf(value)).toBe('rich-text.malformed');
  });

  test.each([
    'http://a.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//a.example',
    '/admin',
    'https://',
    'https://banque.example@ailleurs.example/',
    'https://a.example/\u202Egpj.exe',
    'https://a.example/ b',
    'mailto:',
    'mailto:a@b.example\r\nBcc:c@d.example',
    'tel:javascript',
    `https://a.example/${'x'.repeat(2048)}`,
    '',
  ])('may not link to %j', (href) => {
    expect(checkDocument(linkTo(href), MESSAGE_LIMITS)).toEqual({
      ok: false,
      code: 'rich-text.badLink',
      data: { href: href.slice(0, 200) },
    });
  });

  test.each([
    'https://a.example',
    'HTTPS://A.example/x?y=%20#z',
    'mailto:a@b.example?subject=Bonjour',
    'tel:+33465711000',
  ])('may link to %s', (href) => {
    expect(codeOf(linkTo(href))).toBe('ok');
  });

  test('is empty when a reader would see nothing', () => {
    for (const nothing of [
      doc(),
      { type: 'doc', content: [] },
      doc(paragraph()),
      doc(paragraph(text(' \u00A0\u200B\u2060\uFEFF\u3164'))),
      doc(paragraph({ type: 'hardBreak' }, { type: 'hardBreak' })),
      doc(paragraph(text('\u0000\u202E'))),
      doc({ type: 'blockquote', content: [paragraph()] }),
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] }),
    ])
      expect(codeOf(nothing)).toBe('rich-text.empty');
    expect(codeOf(doc(paragraph(text('.'))))).toBe('ok');
  });

  test('loses control and direction characters, and keeps line ends as line breaks', () => {
    const checked = checkDocument(
      doc(paragraph(text('a\u0000b\u202Ec\u2066\r\nd\u0085\tœ\uD800', { type: 'bold' }))),
      WIDE,
    );
    const bold = [{ type: 'bold' }];
    expect(checked).toEqual({
      ok: true,
      document: doc(
        paragraph(
          { type: 'text', text: 'abc', marks: bold },
          { type: 'hardBreak', marks: bold },
          { type: 'text', text: 'd\tœ\uFFFD', marks: bold },
        ),
      ),
      text: 'abc\nd\tœ\uFFFD',
    });
  });

  test('keeps right-to-left writing and joined emoji', () => {
    const words = 'שלום ‏عربي 👩‍🔧 🇫🇷 ❤️';
    expect(checkDocument(doc(paragraph({ type: 'text', text: words })), WIDE)).toMatchObject({ text: words });
  });

  test('begins a list at one when its start makes no sense', () => {
    const list = (start: number) => ({
      type: 'orderedList',
      attrs: { start },
      content: [{ type: 'listItem', content: [paragraph(text('a'))] }],
    });
    const start = (value: number) => checkDocument(doc(list(value)), WIDE);
    expect(start(7)).toMatchObject({ text: '7. a' });
    expect(start(-3)).toMatchObject({ text: '1. a' });
    expect(start(1e9)).toMatchObject({ text: '1. a' });
    expect(start(1.5)).toMatchObject({ ok: false, code: 'rich-text.malformed' });
  });

  test('mentions people in a message, not in a mail', () => {
    const mention = (attrs: object) => doc(paragraph({ type: 'mention', attrs }));
    const checked = checkDocument(mention({ userId: 'u1', label: 'Élo' }), MESSAGE_LIMITS);
    expect(checked).toMatchObject({ ok: true, text: '@Élo' });
    expect(codeOf(mention({ userId: 'u1', label: 'Élo' }), MAIL_LIMITS)).toBe('rich-text.malformed');
    for (const attrs of [
      { userId: 'u 1', label: 'Élo' },
      { userId: 'u1', label: '' },
      { userId: 'u1', label: 'x'.repeat(101) },
      { userId: 'u1', label: 'Élo', href: 'x' },
    ])
      expect(codeOf(mention(attrs))).toBe('rich-text.malformed');
  });
});

describe('a document that is too much', () => {
  test('is refused at the first unit over its limit', () => {
    const words = (length: number) => doc(paragraph(text('x'.repeat(length - 1)), text('x')));
    expect(codeOf(words(MESSAGE_LIMITS.textLength))).toBe('ok');
    expect(checkDocument(words(MESSAGE_LIMITS.textLength + 1), MESSAGE_LIMITS)).toEqual({
      ok: false,
      code: 'rich-text.tooLong',
      data: { max: 8000 },
    });
  });

  test('is refused past its depth and its number of nodes', () => {
    expect(codeOf(nested(MESSAGE_LIMITS.depth - 2))).toBe('ok');
    expect(codeOf(nested(MESSAGE_LIMITS.depth - 1))).toBe('rich-text.tooDeep');
    const many = (count: number) => doc(...Array.from({ length: count / 2 }, () => paragraph(text('x'))));
    expect(codeOf(many(MESSAGE_LIMITS.nodeCount))).toBe('ok');
    expect(codeOf(many(MESSAGE_LIMITS.nodeCount + 2))).toBe('rich-text.tooComplex');
  });

  test('is refused when its addresses, names or formatting outweigh its words', () => {
    const link = { type: 'link', attrs: { href: `https://site.example/${'a'.repeat(2000)}` } };
    const links = (count: number) => doc(paragraph(...Array.from({ length: count }, () => text('x', link))));
    expect(codeOf(links(50))).toBe('ok');
    expect(codeOf(links(400))).toBe('rich-text.tooComplex');
    const mention = { type: 'mention', attrs: { userId: 'u1', label: 'É'.repeat(100) } };
    expect(codeOf(doc(paragraph(...Array.from({ length: 2_999 }, () => mention))))).toBe(
      'rich-text.tooComplex',
    );
    expect(codeOf(doc(paragraph(text('\n'.repeat(7_000) + 'x'))))).toBe('rich-text.tooComplex');
  });

  test('does not overflow the stack, however deep, wide or long', () => {
    expect(codeOf(nested(1_000_000))).toBe('rich-text.tooDeep');
    const wide = { type: 'doc', content: Array.from({ length: 200_000 }, () => paragraph()) };
    expect(codeOf(wide)).toBe('rich-text.tooComplex');
    expect(codeOf(doc(paragraph(text('x'.repeat(5_000_000)))))).toBe('rich-text.tooLong');
    const marks = Array.from({ length: 200_000 }, () => ({ type: 'bold' }));
    expect(codeOf(doc(paragraph({ type: 'text', text: 'x', marks })))).toBe('rich-text.malformed');
    // Counted, not looked at.
    const million = Object.defineProperty(new Array(1_000_000), 0, {
      get: () => {
        throw new Error('a node was read');
      },
    });
    expect(codeOf({ type: 'doc', content: million })).toBe('rich-text.tooComplex');
    expect(codeOf(doc({ type: 'paragraph', content: million }))).toBe('rich-text.tooComplex');
    const fields = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`f${index}`, 1]));
    expect(codeOf(doc({ type: 'paragraph', ...fields }))).toBe('rich-text.malformed');
    const round: { type: string; content: unknown[] } = { type: 'blockquote', content: [] };
    round.content.push(round);
    expect(codeOf(doc(round))).toBe('rich-text.tooDeep');
  });
});

test('reading names the field where the document was typed', () => {
  const read = () => readDocument(doc(paragraph()), MESSAGE_LIMITS, '/body');
  expect(read).toThrow(AppError);
  expect(read).toThrow(
    expect.objectContaining({
      code: 'rich-text.empty',
      status: 422,
      fields: [expect.objectContaining({ path: '/body' })],
    }),
  );
});
