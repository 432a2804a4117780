import fc from 'fast-check';
import { anyText } from '../../../../test/support/arbitrary-document.ts';
import { expect, test } from 'vitest';
import { hrefFromTyped, isSafeHref } from './links.ts';

test.each([
  ['www.vitrabelle.example', 'https://www.vitrabelle.example'],
  [' https://a.example/x ', 'https://a.example/x'],
  ['intranet:8080/page', 'https://intranet:8080/page'],
  ['contact@vitrabelle.example', 'mailto:contact@vitrabelle.example'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['04 65 71 10 01', 'tel:0465711001'],
  ['+33 (0)4.65.71.10.01', 'tel:+330465711001'],
  ['tel:04 65 71 10 01', 'tel:0465711001'],
  ['http://a.example', null],
  ['javascript:alert(1)', null],
  ['ftp://a.example', null],
  ['deux mots', null],
  ['', null],
])('%j typed as a link means %j', (typed, href) => {
  expect(hrefFromTyped(typed)).toBe(href);
});

test('an address guessed from anything typed is a safe one', () => {
  const part = fc.constantFrom(
    'https://',
    'www.',
    'a',
    '@',
    '.',
    ':',
    '/',
    '0',
    '+',
    ' ',
    'mailto:',
    'tel:',
    '?',
  );
  const typed = fc.oneof(anyText, fc.string({ unit: part }));
  fc.assert(
    fc.property(typed, (words) => {
      const href = hrefFromTyped(words);
      expect(href === null || isSafeHref(href)).toBe(true);
    }),
  );
});

test('a safe address has one of three schemes, whatever surrounds them', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('https:', '//', 'javascript:', '\n', '\t', '@', ':', 'a', '.', '\u0000'),
  });
  fc.assert(
    fc.property(hostile, (href) => {
      if (isSafeHref(href)) expect(new URL(href).protocol).toMatch(/^(https|mailto|tel):$/);
    }),
    { numRuns: 2000 },
  );
});
