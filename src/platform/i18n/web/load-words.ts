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

interface Library extends Lent {
  /** The late words that were asked for, by language and owner. */
  asked: Map<string, Promise<void>>;
}

/** By the store of words: components are handed a wrapping of the instance, and its store is the same. */
const libraries = new WeakMap<i18n['store'], Library>();

/** Pages are fetched while the application still learns to speak. */
const speaking = Promise.withResolvers<i18n>();
let spokenNow: i18n | null = null;

/** Says where `spoken`, once it speaks, finds the words that it does not have yet. */
export function lendWords(spoken: i18n, words: Lent): void {
  libraries.set(spoken.store, { ...words, asked: new Map() });
  spokenNow = spoken;
  speaking.resolve(spoken);
}

/** Fetches the words of `language` for all that is shown, unless it is spoken now; false when they are out of reach. */
export async function fetchWords(spoken: i18n, language: Language): Promise<boolean> {
  const library = libraries.get(spoken.store);
  if (!library || spoken.language === language) return true;
  const owners = new Set([...library.asked.keys()].map((asked) => asked.slice(asked.indexOf(' ') + 1)));
  const first = await library.first[language]().catch(() => null);
  if (!first) return false;
  for (const [owner, words] of Object.entries(first)) {
    // Whole words may be here already, and labels are a part of them.
    if (!library.asked.has(nameOf(language, owner))) spoken.addResourceBundle(language, owner, words);
  }
  const late = await Promise.all([...owners].map((owner) => addLate(spoken, owner, language))).catch(
    () => null,
  );
  return late !== null;
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

/** Waits for the words of `owner`, before something of it is said where none of its pages is open. */
export async function awaitWords(owner: string): Promise<void> {
  // Out of reach, what is said stays without them.
  if (spokenNow) await addLate(spokenNow, owner).catch(() => undefined);
}

/**
 * What is shown of a word that is not here, `owner:key`: nothing while the words of its owner are fetched, which this
 * asks for, and what shows it is then rendered again; the key itself when there is no such word.
 */
export function showMissing(spoken: i18n, word: string, otherwise?: string): string {
  const owner = word.slice(0, word.indexOf(':'));
  const language = spoken.language as Language;
  const late = libraries.get(spoken.store)?.late?.[language];
  if (!late?.[owner] || arrived.has(late[owner])) return otherwise ?? word;
  void addLate(spoken, owner, language).catch(() => undefined);
  return otherwise ?? '';
}

async function addAllLate(spoken: i18n): Promise<void> {
  const owners = Object.keys(libraries.get(spoken.store)?.late?.[spoken.language as Language] ?? {});
  await Promise.all(owners.map((owner) => addLate(spoken, owner)));
}

const nameOf = (language: Language, owner: string): string => `${language} ${owner}`;

/** The loaders whose words are here. */
const arrived = new WeakSet<() => Promise<object>>();

/** Asks once; what failed is asked for again. */
function addLate(spoken: i18n, owner: string, language = spoken.language as Language): Promise<void> {
  const library = libraries.get(spoken.store);
  const load = library?.late?.[language][owner];
  if (!library || !load) return Promise.resolve();
  const name = nameOf(language, owner);
  const adding = library.asked.get(name) ?? add(spoken, owner, language, load);
  library.asked.set(name, adding);
  adding.catch(() => library.asked.delete(name));
  return adding;
}

async function add(
  spoken: i18n,
  owner: string,
  language: Language,
  load: () => Promise<object>,
): Promise<void> {
  const words = await load();
  arrived.add(load);
  spoken.addResourceBundle(language, owner, words);
}
