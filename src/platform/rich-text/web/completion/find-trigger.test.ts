import { expect, test } from 'vitest';
import { findTrigger } from './find-trigger.ts';

const people = { trigger: '@', query: 'words' } as const;
const smileys = { trigger: ':', query: 'word', minLength: 2 } as const;
const variables = { trigger: '%', query: 'word' } as const;

test.each([
  ['@', ''],
  ['@ka', 'ka'],
  ['bonjour @Karim B', 'Karim B'],
  ['(@élo', 'élo'],
  ['« @élo', 'élo'],
  ['«@élo', 'élo'],
  ['\uFFFC@élo', 'élo'],
  ['@u1 @ka', 'ka'],
  ['@jean-françois de l’', 'jean-françois de l’'],
])('%j completes a person by %j', (text, query) => {
  expect(findTrigger(text, people)?.query).toBe(query);
});

test.each([
  'a',
  'contact@vitrabelle',
  'https://a.example/@karim',
  '@ ',
  '@ka\uFFFC',
  '@ka  ',
  '@a b c d e',
  `@${'a'.repeat(41)}`,
])('%j completes nobody', (text) => {
  expect(findTrigger(text, people)).toBeNull();
});

test.each([
  [':ri', 'ri'],
  ['oui :cœ', 'cœ'],
  ['(:ri', 'ri'],
])('%j completes a smiley by %j', (text, query) => {
  expect(findTrigger(text, smileys)?.query).toBe(query);
});

test.each([':', ':r', ':-)', ': ri', 'à 10:30', 'clé:valeur', 'https://a.example', 'a::ri'])(
  '%j completes no smiley',
  (text) => {
    expect(findTrigger(text, smileys)).toBeNull();
  },
);

test('a variable is open until its second sign, and a percentage is none', () => {
  expect(findTrigger('Bonjour %NO', variables)).toEqual({ at: 8, query: 'NO' });
  expect(findTrigger('%', variables)).toEqual({ at: 0, query: '' });
  for (const text of ['%NOM%', '20%', '20% de', '% de']) expect(findTrigger(text, variables)).toBeNull();
});
