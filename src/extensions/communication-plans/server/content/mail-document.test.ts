import { describe, expect, it } from 'vitest';
import { inlineLogo, logoHtml, mailDocument, withLogoInside, type ContentLogo } from './mail-document.ts';

const logo: ContentLogo = { hash: 'a'.repeat(64), type: 'image/png', height: 80, name: 'Dupont & "Fils"' };

describe('mailDocument', () => {
  it('is one column of 600 pixels without a table, its ink and its paper said together', () => {
    const html = mailDocument('Un <objet>', '<p>Bonjour</p>');
    expect(html).toContain('<title>Un &lt;objet&gt;</title>');
    expect(html).toContain('max-width:600px');
    expect(html).not.toMatch(/<table|<script|<style|https?:/);
    // A program that darkens one without the other would make the letter illegible.
    for (const [, style = ''] of html.matchAll(/style="([^"]*)"/g)) {
      expect([style.includes('background-color:'), style.includes(';color:')]).toEqual([true, true]);
    }
    expect(html).toContain('<meta name="color-scheme" content="light">');
  });
});

describe('the logo', () => {
  it('has its height said for every program and its name for those that show no picture', () => {
    const html = logoHtml(logo);
    expect(html).toContain('src="cid:logo@miaou"');
    expect(html).toContain('alt="Dupont &amp; &quot;Fils&quot;"');
    expect(html).toContain('height="80"');
    expect(html).toContain('height:80px');
    expect(logoHtml(null)).toBe('');
  });

  it('travels under the name by which the HTML asks for it', () => {
    const bytes = Buffer.from('png');
    const { cid, name, type, content } = inlineLogo(logo, bytes);
    expect(logoHtml(logo)).toContain(`"cid:${cid}"`);
    expect([name, type, content]).toEqual(['logo.png', 'image/png', bytes]);
    expect(inlineLogo({ ...logo, type: 'image/jpeg' }, bytes).name).toBe('logo.jpg');
  });

  it('stands in the page itself for a browser of ours, and only there', () => {
    const html = mailDocument('', `${logoHtml(logo)}<p>Le texte dit src=&quot;cid:logo@miaou&quot;</p>`);
    const shown = withLogoInside(html, logo, Buffer.from('png'));
    expect(shown).toContain('src="data:image/png;base64,cG5n"');
    expect(shown).toContain('Le texte dit src=&quot;cid:logo@miaou&quot;');
  });
});
