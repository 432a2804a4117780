import { beforeEach, expect, it, vi } from 'vitest';
import type * as create from './create-i18n.ts';
import type * as load from './load-words.ts';

let createI18n: typeof create.createI18n;
let words: typeof load;

// Nothing is spoken yet, whatever other tests have spoken.
beforeEach(async () => {
  vi.resetModules();
  ({ createI18n } = await import('./create-i18n.ts'));
  words = await import('./load-words.ts');
});

const first = (menu: string) => async () => ({ platform: {}, plans: { menu } });
const whole = (menu: string, page: string) => async () => ({ menu, page });

it('brings the late words of an owner with what is loaded of it, in the language spoken', async () => {
  const fr = vi.fn(whole('Plans', 'Nouveau plan'));
  const en = vi.fn(whole('Plans', 'New plan'));
  const late = { fr: { plans: fr }, en: { plans: en } };
  // The page is asked for before anything is spoken.
  const page = words.withWords('plans', async () => 'the page');
  const spoken = await createI18n({ fr: first('Plans'), en: first('Plans') }, 'fr', late);
  expect(await page).toBe('the page');
  expect(spoken.t('plans:page')).toBe('Nouveau plan');
  expect(spoken.t('plans:menu')).toBe('Plans');
  expect(en).not.toHaveBeenCalled();

  // Another language comes whole: pages of any owner may be open.
  expect(await words.fetchWords(spoken, 'en')).toBe(true);
  await spoken.changeLanguage('en');
  expect(spoken.t('plans:page')).toBe('New plan');
  expect(await words.withWords('others', async () => 'a page')).toBe('a page');
});

it('keeps to its language while the late words of the other are out of reach', async () => {
  const late = { fr: {}, en: { plans: () => Promise.reject(new Error('out of reach')) } };
  const spoken = await createI18n({ fr: first('Plans'), en: first('Plans') }, 'fr', late);
  expect(await words.fetchWords(spoken, 'en')).toBe(false);
  expect(spoken.hasResourceBundle('en', 'plans')).toBe(false);
});
