import { expect, test } from 'vitest';
import { escapeHtml } from './escape-html.ts';

test('nothing of a text begins an element, an entity or an attribute', () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
  expect(escapeHtml('Œuvre « à 5 € »')).toBe('Œuvre « à 5 € »');
});
