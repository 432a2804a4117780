export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** Region included: dates and numbers of English readers here follow European habits. */
export const localeOf: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

export const isLanguage = (word: unknown): word is Language => languages.includes(word as Language);

/**
 * The language to greet somebody in: what was chosen on this machine, else the first language of the browser
 * that we speak, else French.
 */
export function preferredLanguage(chosen: string | null, browserLanguages: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen;
  const spoken = browserLanguages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return spoken ?? 'fr';
}
