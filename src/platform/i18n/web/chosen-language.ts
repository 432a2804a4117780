import type { i18n } from 'i18next';
import { isLanguage, type Language } from './languages.ts';

const storageKey = 'miaou.language';

/** What was chosen on this machine, or null. A browser that keeps nothing has chosen nothing. */
export function chosenLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** Speaks `language` from now on, here and at the next visit on this machine. */
export function chooseLanguage(spoken: i18n, language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
  void spoken.changeLanguage(language);
}
