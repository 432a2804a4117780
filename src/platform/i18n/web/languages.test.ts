import { expect, it } from 'vitest';
import { preferredLanguage } from './languages.ts';

it.each([
  ['en', ['fr-FR'], 'en'],
  [null, ['en-US', 'fr'], 'en'],
  [null, ['fr-CA'], 'fr'],
  [null, ['de-DE', 'en-GB'], 'en'],
  [null, ['de-DE'], 'fr'],
  ['de', [], 'fr'],
] as const)('chosen %s, browser %j: %s', (chosen, browser, expected) => {
  expect(preferredLanguage(chosen, browser)).toBe(expected);
});
