import { expect, test } from 'vitest';
import { searchEmoji } from './search-emoji.ts';

const found = async (query: string, locale = 'fr') =>
  (await searchEmoji(query, locale, 'none')).map(({ id }) => id);

test('a word finds its smileys in both languages, whichever the reader speaks', async () => {
  for (const locale of ['fr', 'en']) {
    expect(await found('rire', locale)).toContain('🤣');
    expect(await found('laugh', locale)).toContain('🤣');
    expect(await found('coeur', locale)).toContain('❤️');
    expect(await found('CŒUR_ROUGE', locale)).toContain('❤️');
    expect(await found('thumbs', locale)).toContain('👍️');
  }
});

test('what is called so comes first, in either language', async () => {
  const first = async (query: string) => (await found(query))[0];
  expect([await first('rocket'), await first('fusée'), await first('coeur'), await first('thumbs')]).toEqual([
    '🚀',
    '🚀',
    '🫀',
    '👍️',
  ]);
});

test('the name is in the language of the reader, and the list is short', async () => {
  const [first] = await searchEmoji('croissant', 'fr', 'none');
  expect(first).toMatchObject({ id: '🥐', icon: '🥐', label: 'Croissant' });
  expect(await found('a')).toHaveLength(8);
  expect(await found('qwxz')).toEqual([]);
});

test('hands and people take the chosen skin tone', async () => {
  const [first] = await searchEmoji('pouce', 'fr', 'dark');
  expect(first?.id).toBe('👍🏿');
});
