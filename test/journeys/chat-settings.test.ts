import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openBrowser, phone, picture } from './support/browser.ts';
import { composer, discussions, enterChat, log, open, soon } from './support/chat.ts';
import { countLiveLines, type LiveLines } from './support/live-lines.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
let lines: LiveLines;
let browser: Browser;

beforeAll(async () => {
  app = await serveApp({ demo: true });
  lines = await countLiveLines(app.url);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await lines.close();
  await app.close();
});

const settings = (page: Page) => page.getByRole('button', { name: 'Réglages du clavardage' });
const line = (page: Page) => page.getByRole('complementary', { name: 'Qui peut lire quoi' });

/** Whether one writes above the messages. */
const writesAbove = async (page: Page) =>
  (await composer(page).boundingBox())!.y < (await log(page).boundingBox())!.y;

test('the reading direction is chosen in the menu, followed by the other device, also after a cut', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  const elsewhere = await enterChat(browser, lines.url, 'smarchand');
  for (const page of [sophie, elsewhere]) {
    await open(page, 'Atelier – planning');
    expect(await writesAbove(page)).toBe(false);
  }
  // By keyboard alone.
  await settings(sophie).focus();
  await sophie.keyboard.press('Enter');
  await sophie.getByRole('menuitemradio', { name: 'Le plus récent en haut' }).waitFor();
  await expectAccessible(sophie);
  await sophie.getByRole('menuitemradio', { name: 'Le plus récent en haut' }).press('Enter');
  for (const page of [sophie, elsewhere]) await expect.poll(() => writesAbove(page), soon).toBe(true);
  const times = await log(sophie).locator('li[data-message]').allInnerTexts();
  expect(times[0]).toContain('Le 14 décembre, sans risque.');
  await picture(sophie, 'settings-newest-first');
  await expectAccessible(sophie);

  lines.sever();
  await elsewhere.getByText('Reconnexion…').waitFor();
  await settings(sophie).click();
  await sophie.getByRole('menuitemradio', { name: 'Le plus récent en bas' }).click();
  await expect.poll(() => writesAbove(sophie), soon).toBe(false);
  expect(await writesAbove(elsewhere)).toBe(true);
  lines.mend();
  await expect.poll(() => writesAbove(elsewhere), { timeout: 40_000 }).toBe(false);
  await sophie.reload();
  await composer(sophie).waitFor();
  expect(await writesAbove(sophie)).toBe(false);
  for (const page of [sophie, elsewhere]) expectNoTrouble(page);
});

test('who can read what is told at the first opening, once, and again when its words change', async () => {
  const karim = await enterChat(browser, app.url, 'kbenali');
  await line(karim).getByText('Qui peut lire ce que vous écrivez ?').waitFor();
  await expectAccessible(karim);
  await line(karim).getByRole('button', { name: 'Lire' }).click();
  const dialog = karim.getByRole('dialog', { name: 'Qui peut lire ce que vous écrivez' });
  for (const who of ['Un canal', 'Un aparté', 'Une discussion privée', 'Un administrateur de Miaou']) {
    await dialog.getByText(who, { exact: true }).waitFor();
  }
  await picture(karim, 'notice');
  await expectAccessible(karim);
  // Its words are the administrator's to change.
  expect(await dialog.getByRole('button', { name: 'Modifier ce texte' }).count()).toBe(0);
  await dialog.getByRole('button', { name: 'J’ai compris' }).click();
  await line(karim).waitFor({ state: 'detached' });
  const onPhone = await enterChat(browser, app.url, 'kbenali', { viewport: phone });
  expect(await line(onPhone).count()).toBe(0);

  const sophie = await enterChat(browser, app.url, 'smarchand');
  await settings(sophie).click();
  await sophie.getByRole('menuitem', { name: 'Qui peut lire quoi' }).click();
  await sophie.getByRole('button', { name: 'Modifier ce texte' }).click();
  const field = sophie.getByRole('textbox', { name: 'Texte' });
  await field.fill('x'.repeat(2_001));
  await sophie.getByRole('button', { name: 'Enregistrer' }).click();
  await sophie.getByText(/^Au plus 2\s?000 caractères/).waitFor();
  expect((await field.inputValue()).length).toBe(2_001);
  await field.fill('Les messages sont gardés un an.\n<b>Question ?</b> Demandez à Chloé.');
  await picture(sophie, 'notice-edit');
  await expectAccessible(sophie);
  await sophie.getByRole('button', { name: 'Enregistrer' }).click();
  // A text field's own content counts as text of the dialog: the field has gone first.
  await field.waitFor({ state: 'detached' });
  await sophie.getByRole('dialog').getByText('<b>Question ?</b> Demandez à Chloé.').waitFor();
  // Who writes it has read it.
  expect(await line(sophie).count()).toBe(0);

  // Windows that are open hear of it at once.
  await line(karim).waitFor();
  await line(onPhone).getByRole('button', { name: 'Lire' }).click();
  await onPhone.getByRole('dialog').getByText('Les messages sont gardés un an.').waitFor();
  await picture(onPhone, 'notice-phone');
  await expectAccessible(onPhone);

  await sophie.getByRole('button', { name: 'Modifier ce texte' }).click();
  await sophie.getByRole('button', { name: 'Reprendre le texte de Miaou' }).click();
  await sophie.getByRole('button', { name: 'Enregistrer' }).click();
  await sophie.getByRole('dialog').getByText('Un aparté', { exact: true }).waitFor();
  for (const page of [karim, onPhone, sophie]) expectNoTrouble(page);
});

test('each extension tells what it is for, from the chat and from « ? », in both languages', async () => {
  const karim = await enterChat(browser, app.url, 'kbenali');
  await settings(karim).click();
  await karim.getByRole('menuitem', { name: 'À propos du clavardage' }).click();
  await karim.getByRole('heading', { name: 'À propos de Clavardage', level: 1 }).waitFor();
  const versions = karim.getByRole('region', { name: 'Versions' }).getByRole('row');
  expect(await versions.filter({ hasText: '09/09/2021' }).innerText()).toMatch(
    /3\.15\.01\.1B.*Inversion du sens de lecture des messages/s,
  );
  await picture(karim, 'about-chat');
  await expectAccessible(karim);
  await karim.getByRole('menuitem', { name: 'Aide' }).click();
  await karim.getByRole('menuitem', { name: 'À propos de Plans de communication' }).click();
  await karim.getByRole('heading', { name: 'À propos de Plans de communication', level: 1 }).waitFor();
  await karim.goto('/about/nothing-of-the-kind');
  await karim.getByRole('heading', { name: 'Extension inconnue' }).waitFor();
  expectNoTrouble(karim);

  const inEnglish = await enterChat(browser, app.url, 'cdupre', {
    ...{ viewport: phone, colorScheme: 'dark' as const, locale: 'en-GB' },
  });
  await inEnglish.request.put('/api/session/language', { data: { language: 'en' } });
  await inEnglish.goto('/about/chat');
  await inEnglish.getByRole('heading', { name: 'About Chat', level: 1 }).waitFor();
  await picture(inEnglish, 'about-chat-phone-dark');
  await expectAccessible(inEnglish);
  expectNoTrouble(inEnglish);
  expect(await discussions(inEnglish).count()).toBe(0);
});
