import type { LateWords, WordLoaders } from '../../../platform/i18n/web/load-words.ts';
import { byOwner } from './by-owner.ts';

export const wordLoaders: WordLoaders = {
  fr: async () => (await import('./fr.ts')).words,
  en: async () => (await import('./en.ts')).words,
};

/** The words of each base feature and extension: they come with its pages, and only its labels come first. */
export const lateWords: LateWords = {
  fr: byOwner(
    import.meta.glob<object>('../../../{base,extensions}/*/locales/fr.json', { import: 'default' }),
  ),
  en: byOwner(
    import.meta.glob<object>('../../../{base,extensions}/*/locales/en.json', { import: 'default' }),
  ),
};
