import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../../../test/support/arbitrary-document.ts';
import { findAddresses } from './find-addresses.ts';
import { isSafeHref } from './links.ts';

const found = (text: string) => findAddresses(text).map(({ from, to, href }) => [text.slice(from, to), href]);

test.each([
  ['voir https://a.example/x, puis', 'https://a.example/x'],
  ['(https://a.example/x)', 'https://a.example/x'],
  ['(voir https://a.example/x).', 'https://a.example/x'],
  ['https://a.example/y_(z)', 'https://a.example/y_(z)'],
  ['(https://a.example/y_(z))', 'https://a.example/y_(z)'],
  ['[https://a.example/x]', 'https://a.example/x'],
  ['« https://a.example/x »', 'https://a.example/x'],
  ['«https://a.example/x»', 'https://a.example/x'],
  ['« https://a.example/x ». Puis', 'https://a.example/x'],
  ['“https://a.example/x”', 'https://a.example/x'],
  ['"https://a.example/x"', 'https://a.example/x'],
  ['l’adresse ’https://a.example/x’', 'https://a.example/x'],
  ['https://a.example/x\u00A0!', 'https://a.example/x'],
  ['https://a.example/x?!', 'https://a.example/x'],
  ['https://a.example/x…', 'https://a.example/x'],
  ['https://a.example/?q=1&b=%20#ici: oui', 'https://a.example/?q=1&b=%20#ici'],
  ['HTTPS://A.EXAMPLE', 'HTTPS://A.EXAMPLE'],
  ['https://é.example/à', 'https://é.example/à'],
  ['fin\nhttps://a.example\nsuite', 'https://a.example'],
])('in %j is found %s', (text, address) => {
  expect(found(text)).toEqual([[address, address]]);
});

test('a site without its scheme and a mail address lead where a reader expects', () => {
  expect(found('www.vitrabelle.example, ou contact@vitrabelle.example.')).toEqual([
    ['www.vitrabelle.example', 'https://www.vitrabelle.example'],
    ['contact@vitrabelle.example', 'mailto:contact@vitrabelle.example'],
  ]);
});

test.each([
  'http://a.example',
  'https://',
  'xhttps://a.example',
  'javascript:https',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'https://banque.example@ailleurs.example',
  'www.',
  'www.seul',
  'www..',
  'note.txt',
  'a.b@c',
  '@karim',
  'ftp://www.a.example',
  '%NOM%@a',
])('in %j there is none', (text) => {
  expect(found(text)).toEqual([]);
});

test('several in one sentence are all found', () => {
  expect(found('https://a.example et https://b.example, enfin https://c.example.')).toHaveLength(3);
});

test('every one is a safe link, and none covers another', () => {
  const bits = fc.string({
    unit: fc.constantFrom('https://', 'www.', '@', '.', 'a', ')', '(', '»', ' ', '%', ':', '\uFFFC', 'é'),
  });
  fc.assert(
    fc.property(fc.oneof(bits, anyText), (text) => {
      let at = 0;
      for (const { from, to, href } of findAddresses(text)) {
        expect(isSafeHref(href)).toBe(true);
        expect(from).toBeGreaterThanOrEqual(at);
        expect(to).toBeGreaterThan(from);
        at = to;
      }
    }),
    { numRuns: 2000 },
  );
});

// Work that grows with the square of the length runs into the time limit of tests here.
test.each(['a', 'a.', 'www.', '@', 'a@', '(', '%'])('a text of %j without end holds none', (unit) => {
  expect(found(unit.repeat(400_000))).toEqual([]);
});

test('the brackets after an address are taken off, however many', () => {
  const closed = `https://a.example/${')'.repeat(2_000)} `;
  const addresses = found(closed.repeat(2_000));
  expect(addresses).toHaveLength(2_000);
  expect(new Set(addresses.map(([text]) => text))).toEqual(new Set(['https://a.example/']));
});
