import { askedKey } from './plurals.ts';
import type { Use } from './read-uses.ts';
import { languages, type Namespace, type Problem } from './words.ts';

/** Sentences that are asked for by a code of the server, whole, so that no source names them. */
const askedByCode = /^(errors|acts)\./;
const nested = /\$t\(\s*([\w.:-]+)/g;

/** Every key that a source asks for has its sentence, and every sentence is asked for. */
export function checkUses(namespaces: readonly Namespace[], uses: readonly Use[]): Problem[] {
  const keys = new Map(namespaces.map((namespace) => [namespace.id, keysOf(namespace)]));
  const used = new Set<string>();
  const problems: Problem[] = [];
  for (const use of [...uses, ...namespaces.flatMap(nestedUses)]) {
    const found = sentencesOf(use, keys);
    for (const sentence of found) used.add(sentence);
    if (found.length === 0 && mustExist(use, keys)) {
      problems.push({
        file: use.file,
        key: use.key,
        says: `no such sentence in ${placesOf(use).join(' or ')}`,
      });
    }
  }
  return [...unique(problems), ...namespaces.flatMap((namespace) => unusedOf(namespace, used))];
}

type Keys = ReadonlyMap<string, ReadonlySet<string>>;

const keysOf = (namespace: Namespace) =>
  new Set(languages.flatMap((language) => [...namespace.words[language].keys()].map(askedKey)));

/** The namespaces in which `use` may find its sentence. */
function placesOf(use: Use): string[] {
  const [namespace, key] = use.key.split(':');
  return key === undefined || namespace === '*' ? use.namespaces : [namespace!];
}

const mustExist = (use: Use, keys: Keys) =>
  use.kind === 'asked' || (use.key.includes(':') && placesOf(use).every((place) => keys.has(place)));

/** `namespace:key` of all sentences that `use` may mean. */
function sentencesOf(use: Use, keys: Keys): string[] {
  const wanted = askedKey(use.key.slice(use.key.indexOf(':') + 1));
  const pattern = new RegExp(`^${wanted.split('*').map(RegExp.escape).join('.*')}$`);
  return placesOf(use).flatMap((place) => {
    const there = keys.get(place) ?? new Set();
    const matching = wanted.includes('*') ? [...there].filter((key) => pattern.test(key)) : [wanted];
    return matching.filter((key) => there.has(key)).map((key) => `${place}:${key}`);
  });
}

/** Sentences that other sentences ask for. */
const nestedUses = (namespace: Namespace): Use[] =>
  languages.flatMap((language) =>
    [...namespace.words[language].values()].flatMap((text) =>
      [...text.matchAll(nested)].map(([, key]) => ({
        file: `${namespace.folder}/${language}.json`,
        key: key!,
        namespaces: [namespace.id],
        kind: 'asked' as const,
      })),
    ),
  );

const unusedOf = (namespace: Namespace, used: ReadonlySet<string>): Problem[] =>
  [...keysOf(namespace)]
    .filter((key) => !used.has(`${namespace.id}:${key}`) && !askedByCode.test(key))
    .map((key) => ({ file: `${namespace.folder}/fr.json`, key, says: 'is asked for by no source' }));

const unique = (problems: Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
