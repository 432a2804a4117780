import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { anyText } from '../../../../test/support/arbitrary-document.ts';
import { checkDocument, MESSAGE_LIMITS } from '../contract/document.ts';
import { MARK_TYPES, NODE_TYPES, type DocumentNode } from '../contract/nodes.ts';
import { RichTextView } from './rich-text-view.tsx';

const SCRIPTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</p><svg/onload=alert(1)>',
  '<iframe srcdoc="x">',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202Etxt.exe',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;script&gt;',
  '\u0000<b\u0000>',
];
const ADDRESSES = [
  'https://a.example',
  'mailto:a@b.example',
  'tel:+33465711000',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'vb\r\nscript:msgbox(1)',
  'https://a.example/"onmouseover="alert(1)',
  'https:javascript:alert(1)',
  'blob:https://a.example/x',
  'file:///etc/passwd',
  '//a.example',
  '\\\\a.example',
];

const words = fc.oneof(fc.constantFrom(...SCRIPTS, ...ADDRESSES), anyText);
const leaf = fc.oneof(words, fc.integer(), fc.constant(null), fc.boolean());
const attrs = fc.oneof(
  fc.record({ href: fc.oneof(words, leaf) }),
  fc.record({ color: fc.oneof(fc.constant('red'), leaf) }),
  fc.record({ userId: fc.oneof(fc.constant('u1'), leaf), label: leaf }),
  fc.record({ start: leaf }),
  fc.object({ maxDepth: 1 }),
);
const mark = fc.record(
  { type: fc.oneof(fc.constantFrom(...MARK_TYPES), leaf), attrs },
  { requiredKeys: ['type'] },
);

/** Objects of the shape of a document, true or false in every part. */
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    fc.record({ type: fc.constant('text'), text: words }),
    fc.record({
      type: fc.constant('text'),
      text: words,
      marks: fc.array(fc.record({ type: fc.constant('link'), attrs: fc.record({ href: words }) }), {
        maxLength: 1,
      }),
    }),
    fc.record({
      type: fc.constant('mention'),
      attrs: fc.record({ userId: fc.constant('u1'), label: words }),
    }),
    fc.record({ type: fc.constant('paragraph'), content: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record(
      {
        type: fc.constantFrom(...NODE_TYPES, 'image', 'html', '__proto__', 'constructor'),
        content: fc.array(tie('node'), { maxLength: 3 }),
        marks: fc.array(mark, { maxLength: 3 }),
        attrs,
        text: words,
      },
      { requiredKeys: ['type'] },
    ),
    fc.jsonValue(),
  ),
}));

const paragraphOf = (content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
const anyDocument = fc.oneof(
  fc.array(node, { maxLength: 3 }).map((content) => ({ type: 'doc', content })),
  fc.array(node, { maxLength: 3 }).map(paragraphOf),
  node,
);

const ELEMENT =
  /^<(div|p|br|strong|em|u|s|code|span|a|pre|blockquote|ul|ol|li)((?: [a-z-]+="[^"<>]*")*)\/?>$/;
const ATTRIBUTE = /^(class|dir|style|href|target|rel|start|tabindex|data-mention|data-own)$/;

/** The tags of a markup, each checked against the closed list of elements and attributes. */
function expectOurs(html: string): void {
  for (const [tag] of html.matchAll(/<[^/][^>]*>/g)) {
    const attributes = ELEMENT.exec(tag)?.[2];
    expect(attributes, tag).toBeDefined();
    for (const [, name = '', value = ''] of (attributes ?? '').matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      expect(name).toMatch(ATTRIBUTE);
      if (name === 'href') expect(value).toMatch(/^(https:\/\/|mailto:|tel:)/i);
      if (name === 'style') expect(value).toMatch(/^color:light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)$/);
    }
  }
}

const markupOf = (document: DocumentNode) =>
  renderToStaticMarkup(<RichTextView document={document} variant="message" ownId="u1" />);

test('whatever comes is refused with a code, or shown with our own elements', () => {
  let shown = 0;
  fc.assert(
    fc.property(anyDocument, (document) => {
      const checked = checkDocument(document, MESSAGE_LIMITS);
      if (!checked.ok) {
        expect(checked.code).toMatch(/^rich-text\.(malformed|badLink|empty|too\w+)$/);
        return;
      }
      shown += 1;
      const html = markupOf(checked.document);
      expect(html).not.toMatch(/(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
      expectOurs(html);
    }),
    { numRuns: 3000 },
  );
  // Refusing all of it would prove nothing of what is shown.
  expect(shown).toBeGreaterThan(100);
});

test.each(SCRIPTS)('%j shows as its letters, in a text, in code and in a name', (script) => {
  const document = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: script }] },
      { type: 'codeBlock', content: [{ type: 'text', text: script }] },
      { type: 'paragraph', content: [{ type: 'mention', attrs: { userId: 'u1', label: script } }] },
    ],
  };
  const checked = checkDocument(document, MESSAGE_LIMITS);
  expect(checked).toMatchObject({ ok: true });
  if (checked.ok) expectOurs(markupOf(checked.document));
});

test.each(ADDRESSES.slice(3))('%j leads nowhere but where a link may', (href) => {
  const link = { type: 'text', text: 'ici', marks: [{ type: 'link', attrs: { href } }] };
  const checked = checkDocument(paragraphOf([link]), MESSAGE_LIMITS);
  // An address may hold quotes: then they stay in the address.
  if (checked.ok) expectOurs(markupOf(checked.document));
  else expect(checked.code).toBe('rich-text.badLink');
});
