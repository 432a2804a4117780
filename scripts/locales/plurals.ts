import type { Language, Words } from './words.ts';

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** The key that the code asks for: without the plural form that the language adds. */
export const askedKey = (key: string): string => key.replace(pluralForm, '');

/**
 * The forms that counted sentences need in a language. French and its neighbours also have *many*, for whole
 * millions, which counts of ours do not reach: it may be there, it need not. Any language may say nothing apart
 * (*zero*), which i18next then prefers.
 */
function forms(language: Language): { needed: string[]; known: string[] } {
  const known: string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return { needed: known.filter((form) => form !== 'many'), known: [...known, 'zero'] };
}

/** What is wrong with the plural forms of one language, by key as asked. */
export function pluralProblems(language: Language, words: Words): { key: string; says: string }[] {
  const { needed, known } = forms(language);
  const found = new Map<string, string[]>();
  for (const key of words.keys()) {
    const form = pluralForm.exec(key)?.[1];
    if (form) found.set(askedKey(key), [...(found.get(askedKey(key)) ?? []), form]);
  }
  return [...found].flatMap(([key, present]) => [
    ...needed
      .filter((form) => !present.includes(form))
      .map((form) => ({ key, says: `has no form _${form}` })),
    ...present
      .filter((form) => !known.includes(form))
      .map((form) => ({ key, says: `${language} has no form _${form}` })),
  ]);
}
