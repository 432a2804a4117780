import type { i18n } from 'i18next';
import { isLanguage, type Language } from './languages.ts';
import { fetchWords } from './load-words.ts';

const storageKey = 'miaou.language';
let chosenHere: Language | null = null;
let wanted: Language | null = null;

/** What was last spoken on this machine, or null. A browser that keeps nothing has spoken nothing. */
export function chosenLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** Speaks `language` from now on, and greets in it at the next visit on this machine. */
export function speakLanguage(spoken: i18n, language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Private windows may refuse; the language then lasts as long as the page.
  }
  wanted = language;
  void change(spoken, language);
}

/** Out of reach of its words, the page stays in the language it has; the last choice counts. */
async function change(spoken: i18n, language: Language): Promise<void> {
  const ready = await fetchWords(spoken, language);
  if (ready && wanted === language) await spoken.changeLanguage(language);
}

/** The language that was asked for by hand since this page was opened, before anybody had signed in. */
export function chooseLanguageAtTheDoor(spoken: i18n, language: Language): void {
  chosenHere = language;
  speakLanguage(spoken, language);
}

/** That choice, once: it becomes the choice of the person who signs in first. */
export function takeChoiceAtTheDoor(): Language | null {
  const choice = chosenHere;
  chosenHere = null;
  return choice;
}
