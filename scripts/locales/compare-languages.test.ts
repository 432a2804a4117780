import { expect, it } from 'vitest';
import { compareLanguages } from './compare-languages.ts';
import { flatten, type WordTree } from './words.ts';

const problemsOf = (fr: WordTree, en: WordTree) =>
  compareLanguages({
    id: 'chat',
    folder: 'src/extensions/chat/locales',
    words: { fr: flatten(fr).words, en: flatten(en).words },
  }).map(({ file, key, says }) => `${file.slice(-7)} ${key} ${says}`);

it('finds nothing in two files that say the same', () => {
  const fr = { name: 'Nom', list: { count_one: '{{count}} mot', count_other: '{{count}} mots' } };
  const en = { name: 'Name', list: { count_one: 'One word', count_other: '{{count}} words' } };
  expect(problemsOf(fr, en)).toEqual([]);
});

it.each<[string, WordTree, WordTree, string]>([
  ['a key of French alone', { a: 'un', b: 'deux' }, { a: 'one' }, 'en.json b is missing, fr has it'],
  ['a key of English alone', { a: 'un' }, { a: 'one', c: { d: 'two' } }, 'fr.json c.d is missing, en has it'],
  ['an empty sentence', { a: ' ' }, { a: 'one' }, 'fr.json a is empty'],
  ['a missing form', { a_one: 'un' }, { a_one: 'one', a_other: 'ones' }, 'fr.json a has no form _other'],
  [
    'a form of another language',
    { a_one: 'un', a_other: 'uns' },
    { a_one: 'one', a_other: 'ones', a_many: 'many' },
    'en.json a en has no form _many',
  ],
  ['another value', { a: 'À {{name}}' }, { a: 'To {{user}}' }, 'en.json a holds {{user}}, fr holds {{name}}'],
  [
    'a lost tag',
    { a: 'Voir <link>ici</link>' },
    { a: 'See here' },
    'en.json a holds no value, fr holds <link>',
  ],
])('finds %s', (_what, fr, en, problem) => {
  expect(problemsOf(fr, en)).toEqual([problem]);
});

it('lets French have a form for millions and any language one for nothing', () => {
  const fr = { a_zero: 'rien', a_one: 'un', a_many: 'des millions', a_other: 'plusieurs' };
  const en = { a_zero: 'nothing', a_one: 'one', a_other: 'many' };
  expect(problemsOf(fr, en)).toEqual([]);
});

it('takes nothing but sentences and groups', () => {
  expect(flatten({ a: ['un', 'deux'], b: 3, c: { d: null, e: 'un' } }).odd).toEqual(['a', 'b', 'c.d']);
});
