import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './languages.ts';
import { lendWords, showMissing, type LateWords, type WordLoaders } from './load-words.ts';

/** Speaks `language`. The words of another come when it is chosen, and those that are late with the pages of their owner. */
export async function createI18n(words: WordLoaders, language: Language, late?: LateWords): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    // Every language has all words: a check of the sources sees to it.
    fallbackLng: false,
    defaultNS: 'platform',
    resources: { [language]: { ...(await words[language]()) } },
    // A word of an owner whose words come with its pages, shown elsewhere: they are fetched, and shown as they come.
    appendNamespaceToMissingKey: true,
    parseMissingKeyHandler: (word: string, otherwise?: string) => showMissing(instance, word, otherwise),
    react: { bindI18nStore: 'added' },
    // React escapes what it writes.
    interpolation: { escapeValue: false },
  });
  lendWords(instance, { first: words, late });
  return instance;
}
