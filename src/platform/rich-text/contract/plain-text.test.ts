import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLetter, arbitraryDocument } from '../../../../test/support/arbitrary-document.ts';
import { checkDocument, MAIL_LIMITS } from './document.ts';
import { fromPlainText } from './from-plain-text.ts';
import type { BlockNode, DocumentNode } from './nodes.ts';
import { toPlainText } from './to-plain-text.ts';

const doc = (...content: BlockNode[]): DocumentNode => ({ type: 'doc', content });
const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (...content: BlockNode[]) => ({ type: 'listItem' as const, content });

describe('plain text of a document', () => {
  test('parts blocks, marks lists and quotes', () => {
    const document = doc(
      paragraph('Bonjour,'),
      {
        type: 'bulletList',
        content: [
          item(paragraph('un'), { type: 'bulletList', content: [item(paragraph('un bis'))] }),
          item(paragraph('deux')),
        ],
      },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item(paragraph('trois')), item(paragraph('quatre'))],
      },
      { type: 'blockquote', content: [paragraph('cité'), paragraph('encore')] },
      { type: 'codeBlock', content: [{ type: 'text', text: 'a\n  b' }] },
    );
    expect(toPlainText(document)).toBe(
      'Bonjour,\n\n– un\n  – un bis\n– deux\n\n3. trois\n4. quatre\n\n> cité\n>\n> encore\n\na\n  b',
    );
  });

  test('says a link once, and its address only when the text is another', () => {
    const href = 'https://www.vitrabelle.example/';
    const link = { type: 'link' as const, attrs: { href } };
    const linked = (...texts: string[]): DocumentNode =>
      doc({
        type: 'paragraph',
        content: texts.map((text, index) => ({
          type: 'text',
          text,
          marks: index % 2 === 0 ? [link] : [link, { type: 'bold' }],
        })),
      });
    expect(toPlainText(linked('notre ', 'site'))).toBe(`notre site (${href})`);
    expect(toPlainText(linked('www.vitrabelle.', 'example'))).toBe('www.vitrabelle.example');
    expect(toPlainText(linked(href))).toBe(href);
  });

  test('names people as they are called now, and as they were called where that is not known', () => {
    const mention = (userId: string) => ({ type: 'mention' as const, attrs: { userId, label: 'Élo' } });
    const document = doc({
      type: 'bulletList',
      content: [item({ type: 'paragraph', content: [mention('u1'), mention('u2')] })],
    });
    expect(toPlainText(document)).toBe('– @Élo@Élo');
    expect(toPlainText(document, (id) => (id === 'u1' ? 'Élodie' : undefined))).toBe('– @Élodie@Élo');
  });

  test('loses no letter of any text', () => {
    const letters = (value: string) => value.replace(/[\s–>]/g, '');
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const whole = letters(toPlainText(document));
        const texts = [...JSON.stringify(document).matchAll(/"text":("(?:[^"\\]|\\.)*")/g)];
        for (const [, quoted] of texts)
          expect(whole).toContain(letters(JSON.parse(quoted ?? '""') as string));
      }),
    );
  });
});

describe('a document of a plain text', () => {
  test('has paragraphs, line breaks, bold and links', () => {
    const text = 'Madame,\n\nVotre **commande\nCC-1** : https://a.example/x?b=1. (voir https://a.example/y)';
    expect(fromPlainText(text)).toEqual({
      type: 'doc',
      content: [
        paragraph('Madame,'),
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Votre ' },
            { type: 'text', text: 'commande', marks: [{ type: 'bold' }] },
            { type: 'hardBreak', marks: [{ type: 'bold' }] },
            { type: 'text', text: 'CC-1', marks: [{ type: 'bold' }] },
            { type: 'text', text: ' : ' },
            {
              type: 'text',
              text: 'https://a.example/x?b=1',
              marks: [{ type: 'link', attrs: { href: 'https://a.example/x?b=1' } }],
            },
            { type: 'text', text: '. (voir ' },
            {
              type: 'text',
              text: 'https://a.example/y',
              marks: [{ type: 'link', attrs: { href: 'https://a.example/y' } }],
            },
            { type: 'text', text: ')' },
          ],
        },
      ],
    });
  });

  test('links no address that is not ours to link', () => {
    const text = 'http://a.example javascript:alert(1) https:// https://banque.example@ailleurs.example';
    expect(fromPlainText(text)).toEqual(doc(paragraph(text)));
  });

  test('is always allowed, unless there is nothing to read', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('*', '\n', ' ', 'https://', 'a'), anyLetter),
    });
    fc.assert(
      fc.property(text, (words) => {
        const checked = checkDocument(fromPlainText(words), MAIL_LIMITS);
        if (checked.ok) expect(checked.document).toEqual(fromPlainText(words));
        else expect(checked.code).toBe('rich-text.empty');
      }),
    );
  });

  test('gives the text back', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'é', '*', '<', '%', ':', '/', 'https://b.example/'),
      minLength: 1,
    });
    const lines = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('\n'));
    const texts = fc
      .array(lines, { minLength: 1, maxLength: 4 })
      .map((paragraphs) => paragraphs.join('\n\n'));
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!text.includes('**'));
        expect(toPlainText(fromPlainText(text))).toBe(text);
      }),
    );
  });

  test('comes back from its plain text when it has nothing but paragraphs', () => {
    const once = fromPlainText('Bonjour,\n\nLigne 1\nLigne 2\n\nhttps://www.vitrabelle.example');
    expect(fromPlainText(toPlainText(once))).toEqual(once);
  });
});
