import type { i18n } from 'i18next';
import type { Language } from './languages.ts';

/** All words of a language, by the namespace of their owner. */
export type Words = Readonly<Record<string, object>>;

/** Fetches the words of each language: nobody waits for those that they do not read. */
export type WordLoaders = Readonly<Record<Language, () => Promise<Words>>>;

/** By the store of words: components are handed a wrapping of the instance, and its store is the same. */
const loaders = new WeakMap<i18n['store'], WordLoaders>();

/** Says where `spoken`, once it speaks, finds the words of the languages it does not speak yet. */
export function lendWords(spoken: i18n, words: WordLoaders): void {
  loaders.set(spoken.store, words);
}

/** Fetches the words of `language` unless they are here; false when they are out of reach. */
export async function fetchWords(spoken: i18n, language: Language): Promise<boolean> {
  const load = loaders.get(spoken.store)?.[language];
  if (!load || spoken.hasResourceBundle(language, 'platform')) return true;
  const words = await load().catch(() => null);
  if (!words) return false;
  for (const [owner, bundle] of Object.entries(words)) spoken.addResourceBundle(language, owner, bundle);
  return true;
}
