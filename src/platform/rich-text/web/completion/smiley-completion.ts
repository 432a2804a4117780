import type { i18n } from 'i18next';
import { chosenTone, rememberEmoji } from '../emoji/recent-emoji.ts';
import type { Completion } from './completion.ts';

/** `:rire` finds smileys by their names, in French and in English. Two letters, so that « : » stays itself. */
export const smileyCompletion = ({ language, t }: i18n): Completion => ({
  trigger: ':',
  listLabel: t('emoji.all', { ns: 'rich-text' }),
  query: 'word',
  minLength: 2,
  items: async (query) => {
    const { searchEmoji } = await import('../emoji/search-emoji.ts');
    return searchEmoji(query, language, chosenTone(localStorage));
  },
  insert: ({ id }) => {
    rememberEmoji(localStorage, id);
    return id;
  },
});
