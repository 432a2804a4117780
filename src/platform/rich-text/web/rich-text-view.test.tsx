import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { arbitraryDocument } from '../../../../test/support/arbitrary-document.ts';
import { fromPlainText } from '../contract/from-plain-text.ts';
import type { DocumentNode } from '../contract/nodes.ts';
import { RichTextView } from './rich-text-view.tsx';

const mentionOf = (userId: string, label: string): DocumentNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { userId, label } }] }],
});

const shown = (document: DocumentNode, variant: 'message' | 'mail' = 'message') =>
  renderToStaticMarkup(<RichTextView document={document} variant={variant} />);

const linkTo = (href: string): DocumentNode => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'notre ', marks: [{ type: 'link', attrs: { href } }] },
        { type: 'text', text: 'site', marks: [{ type: 'link', attrs: { href } }, { type: 'bold' }] },
      ],
    },
  ],
});

describe('a document on screen', () => {
  test('is made of our elements only, whatever is written in it', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const tags = shown(document).matchAll(/<\/?([a-z]+)/g);
        const ours = /^(div|p|br|strong|em|u|s|code|span|a|pre|blockquote|ul|ol|li)$/;
        for (const [, tag] of tags) expect(tag).toMatch(ours);
      }),
    );
  });

  test('shows a script as its letters', () => {
    expect(shown(fromPlainText('<script>alert(1)</script>'))).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    );
  });

  test('opens a link elsewhere, once, without telling where from', () => {
    expect(shown(linkTo('https://a.example/'))).toContain(
      '<a href="https://a.example/" target="_blank" rel="noopener noreferrer nofollow">notre <strong>site</strong></a>',
    );
  });

  test('never links where the contract does not allow it', () => {
    expect(shown(linkTo('javascript:alert(1)'))).not.toContain('<a ');
  });

  test('shows a few emoji alone large, in messages', () => {
    const classOf = (html: string) => /class="([^"]*)"/.exec(html)?.[1]?.split(' ').length;
    expect(classOf(shown(fromPlainText('👍🎉')))).toBe(2);
    expect(classOf(shown(fromPlainText('👍🎉'), 'mail'))).toBe(1);
    expect(classOf(shown(fromPlainText('👍 ok')))).toBe(1);
  });

  test('names people as they are called now, and as they were where that is not known', () => {
    const nameOf = (id: string) => (id === 'u1' ? 'Élodie\u202E\n2' : undefined);
    const named = (id: string) =>
      renderToStaticMarkup(
        <RichTextView document={mentionOf(id, 'Élo')} variant="message" nameOf={nameOf} />,
      );
    expect(named('u1')).toContain('>@Élodie 2</span>');
    expect(named('u2')).toContain('>@Élo</span>');
  });

  test('marks the reader among those mentioned', () => {
    const marked = (id: string) =>
      renderToStaticMarkup(<RichTextView document={mentionOf(id, 'Élo')} variant="message" ownId="u1" />);
    expect(marked('u1')).toContain('data-own="true"');
    expect(marked('u2')).not.toContain('data-own');
    expect(shown(mentionOf('u1', 'Élo'))).not.toContain('data-own');
  });

  test('keeps an empty line', () => {
    expect(shown({ type: 'doc', content: [{ type: 'paragraph' }] })).toContain('<p dir="auto"><br/></p>');
  });
});
