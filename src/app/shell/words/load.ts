import type { WordLoaders } from '../../../platform/i18n/web/load-words.ts';

export const wordLoaders: WordLoaders = {
  fr: async () => (await import('./fr.ts')).words,
  en: async () => (await import('./en.ts')).words,
};
