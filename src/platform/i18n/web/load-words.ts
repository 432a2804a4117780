import type { i18n } from 'i18next';
import type { Language } from './languages.ts';

/** Words of a language, by the namespace of their owner. */
export type Words = Readonly<Record<string, object>>;

/** Fetches the words of each language: nobody waits for those that they do not read. */
export type WordLoaders = Readonly<Record<Language, () => Promise<Words>>>;

/** Fetches, by language and owner, the words that come with the pages of their owner. */
export type LateWords = Readonly<Record<Language, Readonly<Record<string, () => Promise<object>>>>>;

interface Lent {
  first: WordLoaders;
  late: LateWords | undefined;
}

/** By the store of words: components are handed a wrapping of the instance, and its store is the same. */
const lent = new WeakMap<i18n['store'], Lent>();

/** Pages are fetched while the application still learns to speak. */
const speaking = Promise.withResolvers<i18n>();

/** Says where `spoken`, once it speaks, finds the words that it does not have yet. */
export function lendWords(spoken: i18n, words: Lent): void {
  lent.set(spoken.store, words);
  speaking.resolve(spoken);
}

/** Fetches all words of `language`, unless it is spoken now; false when they are out of reach. */
export async function fetchWords(spoken: i18n, language: Language): Promise<boolean> {
  const words = lent.get(spoken.store);
  if (!words || spoken.language === language) return true;
  // Of late words, which owners have pages open does not matter: whoever changes language may wait for all.
  const late = Object.entries(words.late?.[language] ?? {});
  const fetched = await Promise.all([
    words.first[language](),
    ...late.map(async ([owner, load]) => ({ [owner]: await load() })),
  ]).catch(() => null);
  if (!fetched) return false;
  for (const [owner, bundle] of fetched.flatMap((part: Words) => Object.entries(part)))
    spoken.addResourceBundle(language, owner, bundle);
  return true;
}

/** What `load` brings, once the late words of `owner` are here too. */
export async function withWords<Loaded>(owner: string, load: () => Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([load(), speaking.promise.then((spoken) => addLate(spoken, owner))]);
  return loaded;
}

/** The same with the late words of every owner: for what speaks of all of them. */
export async function withAllWords<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([load(), speaking.promise.then(addAllLate)]);
  return loaded;
}

async function addAllLate(spoken: i18n): Promise<void> {
  const owners = Object.keys(lent.get(spoken.store)?.late?.[spoken.language as Language] ?? {});
  await Promise.all(owners.map((owner) => addLate(spoken, owner)));
}

async function addLate(spoken: i18n, owner: string): Promise<void> {
  const language = spoken.language as Language;
  const load = lent.get(spoken.store)?.late?.[language][owner];
  if (load) spoken.addResourceBundle(language, owner, await load());
}
