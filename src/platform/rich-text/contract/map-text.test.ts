import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, arbitraryDocument } from '../../../../test/support/arbitrary-document.ts';
import { checkDocument, type RichTextLimits } from './document.ts';
import { fromPlainText } from './from-plain-text.ts';
import { mapText } from './map-text.ts';
import type { DocumentNode, TextNode } from './nodes.ts';
import { replaceText } from './replace-text.ts';
import { withBareLinks } from './with-bare-links.ts';
import { toPlainText } from './to-plain-text.ts';

const WIDE: RichTextLimits = {
  textLength: 1e6,
  nodeCount: 1e6,
  jsonLength: 1e9,
  depth: 1000,
  mentions: 'allowed',
};
const bold = [{ type: 'bold' as const }];

const inParagraph = (...content: TextNode[]): DocumentNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
});

describe('changing every text', () => {
  test('reaches lists, quotes and code, and changes nothing else', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(mapText(document, (text) => text)).toEqual(document);
        const loud = mapText(document, (text) => `${text}!`);
        expect(JSON.stringify(loud)).toBe(
          JSON.stringify(document).replace(/("text":"(?:[^"\\]|\\.)*)"/g, '$1!"'),
        );
      }),
    );
  });

  test('makes line breaks of line ends, except in code, and cleans what is put in', () => {
    const document: DocumentNode = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '%A%', marks: bold }] },
        { type: 'codeBlock', content: [{ type: 'text', text: '%A%' }] },
      ],
    };
    expect(mapText(document, (text) => text.replace('%A%', 'un\u202E\r\ndeux\u0000'))).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'un', marks: bold },
            { type: 'hardBreak', marks: bold },
            { type: 'text', text: 'deux', marks: bold },
          ],
        },
        { type: 'codeBlock', content: [{ type: 'text', text: 'un\ndeux' }] },
      ],
    });
  });

  test('leaves a document that is still allowed, whatever is put in', () => {
    fc.assert(
      fc.property(arbitraryDocument, anyText, (document, value) => {
        const kept = (text: string) => (text === 'fin' ? text : value);
        for (const changed of [mapText(document, kept), replaceText(document, /[a<]+/g, () => value)])
          expect(checkDocument(changed, WIDE)).toMatchObject({ ok: true, document: changed });
      }),
    );
  });
});

describe('replacing in the text', () => {
  const NAME = /%([A-Z_]+)%/g;
  const values: Record<string, string> = { NOM: 'Œuvrard', VIDE: '', ADRESSE: '1 rue\n63000' };
  const fill = (document: DocumentNode) =>
    replaceText(document, NAME, (found, name) => values[name ?? ''] ?? found);

  test('finds a name whose letters carry different marks', () => {
    const document = inParagraph(
      { type: 'text', text: 'M. %N' },
      { type: 'text', text: 'O', marks: bold },
      { type: 'text', text: 'M%, bonjour %INCONNU%' },
    );
    expect(fill(document)).toEqual(
      inParagraph({ type: 'text', text: 'M. Œuvrard' }, { type: 'text', text: ', bonjour %INCONNU%' }),
    );
  });

  test('says the same as replacing in the plain text', () => {
    const piece = fc.constantFrom('%NOM%', '%VIDE%', '%ADRESSE%', '%', 'NOM', ' a', '%NOM');
    const run = fc
      .tuple(piece, fc.boolean())
      .map(([text, strong]): TextNode => ({ type: 'text', text, ...(strong && { marks: bold }) }));
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 12 }), (run) => {
        const document = inParagraph(...run);
        const expected = toPlainText(document).replace(NAME, (found, name: string) => values[name] ?? found);
        expect(toPlainText(fill(document))).toBe(expected);
      }),
    );
  });

  test('does not look for names in the values', () => {
    const filled = replaceText(fromPlainText('%A% %B%'), NAME, (_found, name) =>
      name === 'A' ? '%B%' : 'b',
    );
    expect(toPlainText(filled)).toBe('%B% b');
  });
});

test('an address that comes with a value can be made a link afterwards', () => {
  const filled = mapText(fromPlainText('Site : %S%.'), (text) => text.replace('%S%', 'https://a.example'));
  expect(JSON.stringify(filled)).not.toContain('link');
  expect(withBareLinks(filled)).toEqual(fromPlainText('Site : https://a.example.'));
});
