import { expect, test } from 'vitest';
import { printedPage } from './print-mail.ts';

const lines = [{ label: 'De', text: 'Vitrabelle <contact@vitrabelle.example>' }];

test('the head stands first in the page, its words as text', () => {
  const page = printedPage(
    '<html><body style="margin:0"><p>Bonjour</p></body></html>',
    'A <b> & « c »',
    lines,
  );
  expect(page).toMatch(/^<html><body style="margin:0"><div [^>]*><h1 [^>]*>A &lt;b&gt; &amp; « c »<\/h1>/);
  expect(page).toContain('<b>De</b> Vitrabelle &lt;contact@vitrabelle.example&gt;');
  expect(page.indexOf('Bonjour')).toBeGreaterThan(page.indexOf('De</b>'));
});

test('a page without a body has it before all', () => {
  expect(printedPage('<pre>Bonjour</pre>', 'Objet', [])).toMatch(/^<div .*Objet.*<pre>Bonjour<\/pre>$/);
});
