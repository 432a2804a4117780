import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openBrowser, picture } from './support/browser.ts';
import { choose, discussions, enterChat, log, message, open, row, soon } from './support/chat.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
let browser: Browser;
let sophie: Page;
let karim: Page;

beforeAll(async () => {
  app = await serveApp({ demo: true });
  browser = await openBrowser();
  [sophie, karim] = [
    await enterChat(browser, app.url, 'smarchand'),
    await enterChat(browser, app.url, 'kbenali'),
  ];
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

/** What one recognises a channel by. */
const colorOf = (page: Page, title: string) =>
  row(page, title)
    .locator('svg')
    .first()
    .evaluate((sign) => getComputedStyle(sign).color);

test('the arrow leads to name and colour; everybody in the channel has them at once', async () => {
  await open(karim, 'Atelier – planning');
  const before = await colorOf(karim, 'Atelier – planning');
  await choose(sophie, 'Atelier – planning', 'Nom et couleur…');
  const dialog = sophie.getByRole('dialog', { name: 'Nom et couleur du canal' });
  await dialog.getByLabel('Nom du canal').fill('🚚 Atelier et livraisons');
  await dialog.getByRole('radio', { name: 'Orange' }).check({ force: true });
  await picture(sophie, 'names-rename');
  await expectAccessible(sophie);
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  for (const page of [sophie, karim]) await row(page, '🚚 Atelier et livraisons').waitFor();
  await karim.getByRole('heading', { name: '🚚 Atelier et livraisons' }).waitFor();
  await log(karim).waitFor();
  expect(await colorOf(karim, '🚚 Atelier et livraisons')).not.toBe(before);
  expect(await discussions(karim).getByText('Atelier – planning').count()).toBe(0);
});

test.each([
  ['nothing but spaces', '   ', /Donnez un nom au canal/],
  ['200 letters', 'x'.repeat(200), /60 caractères/],
  ['the name of another channel, in other letters', 'ADMINISTRATIF', /est déjà le nom d’un de vos canaux/],
])(
  'a channel is not named %s: it is said beside the field, and what was typed stays',
  async (_what, typed, says) => {
    await choose(sophie, 'Service marketing', 'Nom et couleur…');
    const dialog = sophie.getByRole('dialog', { name: 'Nom et couleur du canal' });
    await dialog.getByLabel('Nom du canal').fill(typed);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.getByText(says).waitFor();
    expect(await dialog.getByLabel('Nom du canal').inputValue()).toBe(typed);
    await expectAccessible(sophie);
    await sophie.keyboard.press('Escape');
    await sophie.getByRole('button', { name: 'Abandonner', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await row(sophie, 'Service marketing').waitFor();
  },
);

test('a nickname shows on past messages too: one’s own, or anybody’s for an administrator', async () => {
  await open(karim, 'Machine à café');
  await open(sophie, '🚚 Atelier et livraisons');
  const authors = () =>
    message(sophie, 'Le message 5 de son plan').evaluateAll((rows) =>
      rows.map((one) => (one as HTMLElement).innerText.split('\n').find((line) => line.startsWith('Karim'))),
    );
  expect(await authors()).toEqual(['Karim (SC)']);
  await sayWho(karim, 'Karim (SC)', 'Karim – clients');
  await expect.poll(authors, soon).toEqual(['Karim – clients']);

  // Sophie administers: the arrow stands beside everybody, and what she writes shows on Karim's screen.
  await open(karim, '🚚 Atelier et livraisons');
  await sayWho(sophie, 'Yann – atelier', 'Yann du planning');
  await log(karim).getByText('Yann du planning').first().waitFor();
  expect(await log(karim).getByText('Yann – atelier').count()).toBe(0);
  await picture(karim, 'names-nickname');
  const ofOthers = karim.getByRole('button', { name: 'Image et pseudo de Sophie' });
  expect(await ofOthers.count()).toBe(0);
  await expectAccessible(karim);
  for (const page of [sophie, karim]) expectNoTrouble(page);
});

/** Gives somebody another nickname, from the arrow beside their name. */
async function sayWho(page: Page, name: string, nickname: string): Promise<void> {
  await page.getByRole('button', { name: `Image et pseudo de ${name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Pseudo').fill(nickname);
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await dialog.waitFor({ state: 'detached' });
}
