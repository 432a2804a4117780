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

  // Another language comes with the words of the owners whose pages have been open.
  expect(await words.fetchWords(spoken, 'en')).toBe(true);
  await spoken.changeLanguage('en');
  expect(spoken.t('plans:page')).toBe('New plan');
  expect(await words.withWords('others', async () => 'a page')).toBe('a page');
});

it('keeps to its language while the late words of the other are out of reach', async () => {
  const out = vi.fn(() => Promise.reject(new Error('out of reach')));
  const late = { fr: { plans: whole('Plans', 'Nouveau plan') }, en: { plans: out } };
  const spoken = await createI18n({ fr: first('Plans'), en: first('Plans') }, 'fr', late);
  await words.withWords('plans', async () => 'a page');
  expect(await words.fetchWords(spoken, 'en')).toBe(false);
  expect(out).toHaveBeenCalledOnce();
});

it('shows nothing of a word that is not here yet, fetches it, and tells when it is here', async () => {
  const fr = vi.fn(whole('Plans', 'Nouveau plan'));
  const late = { fr: { plans: fr }, en: {} };
  const spoken = await createI18n({ fr: first('Plans'), en: first('Plans') }, 'fr', late);
  const added = vi.fn();
  spoken.store.on('added', added);
  expect(spoken.t('plans:menu')).toBe('Plans');
  expect(fr).not.toHaveBeenCalled();
  expect(spoken.t('plans:page')).toBe('');
  expect(spoken.t('plans:page', { defaultValue: 'else' })).toBe('else');
  await vi.waitFor(() => expect(added).toHaveBeenCalledOnce());
  expect(spoken.t('plans:page')).toBe('Nouveau plan');
  expect(fr).toHaveBeenCalledOnce();
  // What has no words at all is shown as it is, to be found.
  expect(spoken.t('plans:nowhere')).toBe('plans:nowhere');
  expect(spoken.t('nobody:nowhere')).toBe('nobody:nowhere');
});

it('asks again for words that were out of reach', async () => {
  const fr = vi.fn(whole('Plans', 'Nouveau plan')).mockRejectedValueOnce(new Error('out of reach'));
  const spoken = await createI18n({ fr: first('Plans'), en: first('Plans') }, 'fr', {
    fr: { plans: fr },
    en: {},
  });
  await words.awaitWords('plans');
  expect(spoken.t('plans:page')).toBe('');
  await words.awaitWords('plans');
  expect(spoken.t('plans:page')).toBe('Nouveau plan');
});
