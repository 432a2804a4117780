import { askedKey, pluralProblems } from './plurals.ts';
import { frenchMistakes, plainMistakes } from './typography.ts';
import { languages, type Language, type Namespace, type Problem, type Words } from './words.ts';

/** Both languages say the same things, with the same values in them, each written as it should be. */
export function compareLanguages(namespace: Namespace): Problem[] {
  return [
    ...languages.flatMap((language) => problemsOf(namespace, language)),
    ...differences(namespace, 'fr', 'en'),
    ...differences(namespace, 'en', 'fr'),
    ...valueDifferences(namespace),
  ];
}

const fileOf = (namespace: Namespace, language: Language) => `${namespace.folder}/${language}.json`;

function problemsOf(namespace: Namespace, language: Language): Problem[] {
  const file = fileOf(namespace, language);
  const words = namespace.words[language];
  const mistakes = language === 'fr' ? frenchMistakes : plainMistakes;
  const written = [...words].flatMap(([key, text]) =>
    (text.trim() === '' ? ['is empty'] : mistakes(text)).map((says) => ({ file, key, says })),
  );
  return [...pluralProblems(language, words).map((problem) => ({ file, ...problem })), ...written];
}

/** Keys that `one` has and `other` has not. */
function differences(namespace: Namespace, one: Language, other: Language): Problem[] {
  const there = new Set([...namespace.words[other].keys()].map(askedKey));
  const asked = new Set([...namespace.words[one].keys()].map(askedKey));
  const missing = [...asked].filter((key) => !there.has(key));
  return missing.map((key) => ({ file: fileOf(namespace, other), key, says: `is missing, ${one} has it` }));
}

function valueDifferences(namespace: Namespace): Problem[] {
  const french = valuesByKey(namespace.words.fr);
  const english = valuesByKey(namespace.words.en);
  return [...french].flatMap(([key, values]) => {
    const others = english.get(key);
    if (others === undefined || others === values) return [];
    const says = `holds ${others || 'no value'}, fr holds ${values || 'no value'}`;
    return [{ file: fileOf(namespace, 'en'), key, says }];
  });
}

/** The `{{values}}` and `<tags>` of a sentence, all plural forms together, as one comparable text. */
function valuesByKey(words: Words): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [key, text] of words) {
    const values = found.get(askedKey(key)) ?? new Set();
    for (const [, value] of text.matchAll(/\{\{\s*-?\s*([\w.]+)/g)) values.add(`{{${value}}}`);
    for (const [, tag] of text.matchAll(/<\/?(\w+)/g)) values.add(`<${tag}>`);
    found.set(askedKey(key), values);
  }
  return new Map([...found].map(([key, values]) => [key, [...values].sort().join(' ')]));
}
