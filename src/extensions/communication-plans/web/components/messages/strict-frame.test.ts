import { describe, expect, test } from 'vitest';
import { strictFrame } from './strict-frame.ts';

const policy =
  /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*"><base target="_blank">/;

describe('the document of a preview', () => {
  test('reads the policy before anything that could load', () => {
    const html =
      '<!doctype html><html lang="fr"><head><link rel="stylesheet" href="https://x.example/a.css"></head><body>Bonjour</body></html>';
    const strict = strictFrame(html);
    expect(strict.search(policy)).toBeGreaterThan(0);
    expect(strict.search(policy)).toBeLessThan(strict.indexOf('<link'));
    expect(strict.replace(policy, '')).toBe(html);
  });

  test('finds a head with attributes, and makes one where there is none', () => {
    expect(strictFrame('<head profile="p"><title>x</title></head>')).toMatch(
      /^<head profile="p"><meta http-equiv/,
    );
    expect(strictFrame('<p>Bonjour</p>')).toMatch(policy);
  });

  test('is not taken in by a header element', () => {
    const strict = strictFrame('<html><header><img src="https://x.example"></header></html>');
    expect(strict.search(policy)).toBeLessThan(strict.indexOf('<header>'));
  });
});
