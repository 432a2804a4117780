export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** A locale file as written: sentences by key, in groups. */
export interface WordTree {
  [key: string]: unknown;
}

/** Sentences by their whole key, `errors.nameTaken`. */
export type Words = ReadonlyMap<string, string>;

/** One owner's words in every language. */
export interface Namespace {
  id: string;
  /** The folder of its files, relative to the clone. */
  folder: string;
  words: Record<Language, Words>;
}

/** What is wrong, and where; `key` is empty when it is about the file. */
export interface Problem {
  file: string;
  key: string;
  says: string;
}

/** The namespace of a file under `src`: its feature, or the layer where that has words of its own. */
export function namespaceOf(path: string): string {
  const [, layer = '', feature = ''] = path.split('/');
  if (layer === 'app') return 'app';
  return feature === 'locales' ? layer : feature;
}

/** The sentences of a locale file, and the keys that hold something else. */
export function flatten(tree: WordTree): { words: Map<string, string>; odd: string[] } {
  const words = new Map<string, string>();
  const odd: string[] = [];
  const walk = (group: WordTree, prefix: string): void => {
    for (const [name, value] of Object.entries(group)) {
      const key = prefix + name;
      if (typeof value === 'string') words.set(key, value);
      else if (isGroup(value)) walk(value, `${key}.`);
      else odd.push(key);
    }
  };
  walk(tree, '');
  return { words, odd };
}

const isGroup = (value: unknown): value is WordTree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
