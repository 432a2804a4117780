import type { LateWords, WordLoaders } from '../../../platform/i18n/web/load-words.ts';
import { byOwner } from './by-owner.ts';

export const wordLoaders: WordLoaders = {
  fr: async () => (await import('./fr.ts')).words,
  en: async () => (await import('./en.ts')).words,
};

/** The words of which only the labels come first. */
export const lateWords: LateWords = {
  fr: byOwner(
    import.meta.glob<object>('../../../extensions/communication-plans/locales/fr.json', {
      import: 'default',
    }),
  ),
  en: byOwner(
    import.meta.glob<object>('../../../extensions/communication-plans/locales/en.json', {
      import: 'default',
    }),
  ),
};
