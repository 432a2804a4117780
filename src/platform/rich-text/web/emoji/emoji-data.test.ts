import { expect, test } from 'vitest';
import { checkDocument, MESSAGE_LIMITS } from '../../contract/document.ts';
import { fromPlainText } from '../../contract/from-plain-text.ts';
import { loadEmoji } from './emoji-data.ts';

const found = async (language: string, words: string) => {
  const { emojis } = await loadEmoji(language);
  const has = (text: string) => text.toLowerCase().includes(words);
  return emojis.filter(({ label, tags }) => has(label) || tags.some(has)).map(({ emoji }) => emoji);
};

test('smileys are found by their words in both languages, whichever the reader speaks, accents or not', async () => {
  expect(await found('fr', 'cœur')).toContain('❤️');
  expect(await found('fr', 'coeur')).toContain('❤️');
  expect(await found('fr', 'etoile')).toContain('⭐️');
  expect(await found('en', 'heart')).toContain('❤️');
  for (const language of ['fr', 'en'])
    for (const words of ['cœur', 'coeur', 'heart']) expect(await found(language, words)).toContain('❤️');
  expect(await found('fr', 'éventail')).not.toContain('❤️');
});

test('they are named in the language of the reader', async () => {
  const named = async (language: string) =>
    (await loadEmoji(language)).emojis.find(({ emoji }) => emoji === '❤️')?.label;
  expect([await named('fr'), await named('en')]).toEqual(['Cœur rouge', 'Red heart']);
});

test('each has a category with a name, and parts of emoji are not offered', async () => {
  for (const language of ['fr', 'en']) {
    const { emojis, categories, skinTones } = await loadEmoji(language);
    expect(emojis.length).toBeGreaterThan(1500);
    expect(new Set(emojis.map(({ category }) => category))).toEqual(
      new Set(categories.map(({ index }) => index)),
    );
    expect(emojis.map(({ emoji }) => emoji)).not.toContain('🏽');
    expect(Object.keys(skinTones).sort()).toEqual(['dark', 'light', 'medium', 'medium-dark', 'medium-light']);
    expect(emojis.find(({ emoji }) => emoji === '👋')?.skins).toMatchObject({ light: '👋🏻', dark: '👋🏿' });
  }
});

test('every one of them passes through a message unharmed', async () => {
  const { emojis } = await loadEmoji('fr');
  const all = emojis.flatMap(({ emoji, skins }) => [emoji, ...Object.values(skins ?? {})]);
  for (const emoji of all)
    expect(checkDocument(fromPlainText(emoji), MESSAGE_LIMITS)).toMatchObject({ text: emoji });
});
