import { expect, it, vi } from 'vitest';
import { speakLanguage } from './chosen-language.ts';
import { createI18n } from './create-i18n.ts';
import { fetchWords, type Words } from './load-words.ts';

const hello = (text: string): Words => ({ platform: { hello: text } });
const fr = async () => hello('Bonjour');

it('speaks a language once its words are there, and fetches them only then', async () => {
  const en = vi.fn(async () => hello('Hello'));
  const spoken = await createI18n({ fr, en }, 'fr');
  expect(spoken.t('hello')).toBe('Bonjour');
  expect(en).not.toHaveBeenCalled();
  speakLanguage(spoken, 'en');
  expect(spoken.t('hello')).toBe('Bonjour');
  await vi.waitFor(() => expect(spoken.t('hello')).toBe('Hello'));
});

it('fetches them also for who holds a wrapping of the instance, as components do', async () => {
  const spoken = await createI18n({ fr, en: async () => hello('Hello') }, 'fr');
  speakLanguage(new Proxy(spoken, {}), 'en');
  await vi.waitFor(() => expect(spoken.t('hello')).toBe('Hello'));
});

it('goes by the last choice, whatever arrives last', async () => {
  let arrive: (words: Words) => void = () => undefined;
  const en = () => new Promise<Words>((resolve) => (arrive = resolve));
  const spoken = await createI18n({ fr, en }, 'fr');
  speakLanguage(spoken, 'en');
  speakLanguage(spoken, 'fr');
  arrive(hello('Hello'));
  await vi.waitFor(() => expect(spoken.getResource('en', 'platform', 'hello')).toBe('Hello'));
  // What waited for the words has run by then.
  await new Promise(setImmediate);
  expect(spoken.t('hello')).toBe('Bonjour');
});

it('stays in its language while the words of the other are out of reach, and gets them when asked again', async () => {
  const en = vi.fn(async () => hello('Hello')).mockRejectedValueOnce(new Error('out of reach'));
  const spoken = await createI18n({ fr, en }, 'fr');
  expect(await fetchWords(spoken, 'en')).toBe(false);
  expect(spoken.t('hello')).toBe('Bonjour');
  speakLanguage(spoken, 'en');
  await vi.waitFor(() => expect(spoken.t('hello')).toBe('Hello'));
});
