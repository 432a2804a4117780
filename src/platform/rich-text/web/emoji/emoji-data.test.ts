import { expect, test } from 'vitest';
import { checkDocument, MESSAGE_LIMITS } from '../../contract/document.ts';
import { fromPlainText } from '../../contract/from-plain-text.ts';
import { loadEmoji } from './emoji-data.ts';

const found = async (language: string, words: string) => {
  const { emojis } = await loadEmoji(language);
  const has = (text: string) => text.toLowerCase().includes(words);
  return emojis.filter(({ label, tags }) => has(label) || tags.some(has)).map(({ emoji }) => emoji);
};

test('smileys are found by their words in French and in English, with or without accents', async () => {
  expect(await found('fr', 'cœur')).toContain('❤️');
  expect(await found('fr', 'coeur')).toContain('❤️');
  expect(await found('fr', 'etoile')).toContain('⭐️');
  expect(await found('en', 'heart')).toContain('❤️');
  expect(await found('en', 'cœur')).not.toContain('❤️');
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
