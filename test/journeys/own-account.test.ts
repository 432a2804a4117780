import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoTrouble,
  openBrowser,
  openWindow,
  phone,
  picture,
  signIn,
} from './support/browser.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
let browser: Browser;
let karim: Page;
let codes: string[];

const newPassword = 'une phrase bien à moi';

beforeAll(async () => {
  app = await serveApp({ demo: true });
  browser = await openBrowser();
  karim = await openWindow(browser, app.url);
  await signIn(karim, 'kbenali');
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** The password on a telephone, up to where the code is asked. */
async function onTelephone(password: string): Promise<Page> {
  const page = await openWindow(browser, app.url, { viewport: phone });
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Identifiant' }).fill('kbenali');
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByLabel('Code', { exact: true }).waitFor();
  return page;
}

test('the own menu leads to the account by keyboard; a look chosen there is kept for all machines', async () => {
  await karim.getByRole('button', { name: /Votre menu/ }).focus();
  await karim.keyboard.press('Enter');
  await expect.poll(() => focused(karim)).toBe('Mon compte');
  await karim.keyboard.press('Enter');
  await karim.getByRole('heading', { name: 'Mon compte' }).waitFor();
  await karim.getByText('Sens de lecture des messages').waitFor();
  await expectAccessible(karim);
  await karim.getByRole('radio', { name: 'Sombre' }).check({ force: true });
  await expect
    .poll(() => karim.evaluate(() => document.documentElement.dataset['mantineColorScheme']))
    .toBe('dark');
  await expectAccessible(karim);
  await picture(karim, 'account-dark');
});

test('a refused nickname keeps what was typed; then the whole profile is kept', async () => {
  await karim.getByLabel('Mobile').fill('06 12 34 56 78');
  await karim.getByLabel('Pseudo').fill('Sophie');
  await karim.getByRole('button', { name: 'Enregistrer' }).click();
  await karim.getByText('se fait déjà appeler').waitFor();
  expect(await karim.getByLabel('Mobile').inputValue()).toBe('06 12 34 56 78');
  await karim.getByLabel('Pseudo').fill('Kim');
  await karim.getByRole('button', { name: 'Enregistrer' }).click();
  await karim.getByText('Profil enregistré.').waitFor();
  await expect.poll(() => karim.getByRole('button', { name: /Votre menu/ }).textContent()).toContain('Kim');
});

test('the second factor is turned on by keyboard, and its codes are given once', async () => {
  await karim.getByRole('button', { name: 'Activer…' }).focus();
  await karim.keyboard.press('Enter');
  await karim.getByRole('textbox', { name: 'Mot de passe actuel' }).waitFor();
  await karim.keyboard.type('miaou-demo');
  await karim.keyboard.press('Enter');
  await karim.getByRole('img', { name: /Code QR/ }).waitFor();
  await expectAccessible(karim);
  const secret = (await karim.getByTestId('secret').textContent())!.replaceAll(' ', '');
  await karim.getByLabel('Code', { exact: true }).fill(new TOTP({ secret }).generate());
  await karim.keyboard.press('Enter');
  const list = karim.getByRole('list', { name: 'Codes de secours de Miaou' });
  await list.waitFor();
  await expectAccessible(karim);
  codes = await list.getByRole('listitem').allTextContents();
  expect(codes).toHaveLength(10);
  await karim.keyboard.press('Escape');
  expect(await list.isVisible()).toBe(true);
  await karim.keyboard.press('Enter');
  await karim.getByText('Activée', { exact: true }).waitFor();
  await expect.poll(() => focused(karim)).toBe('Nouveaux codes…');
});

test('a telephone is asked for a code, takes a recovery code, and has the look that was chosen', async () => {
  const telephone = await onTelephone('miaou-demo');
  // It is the code that is asked now.
  expect(await telephone.getByText('Mot de passe oublié').count()).toBe(0);
  await expectAccessible(telephone);
  await telephone.keyboard.type('000000');
  await telephone.keyboard.press('Enter');
  await telephone.getByText('Ce code n’est pas le bon').waitFor();
  await telephone.getByRole('button', { name: 'Utiliser un code de secours' }).click();
  await telephone.getByLabel('Code de secours').fill(codes[0]!);
  await telephone.keyboard.press('Enter');
  await telephone.getByRole('button', { name: /Votre menu/ }).waitFor();
  await telephone.goto('/account');
  await telephone.getByRole('heading', { name: 'Sessions ouvertes' }).waitFor();
  expect(await telephone.evaluate(() => document.documentElement.dataset['mantineColorScheme'])).toBe('dark');
  await expectAccessible(telephone);
  await picture(telephone, 'account-telephone');
  expect(await telephone.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);

  await karim.getByRole('button', { name: 'Changer de mot de passe…' }).click();
  await karim.getByRole('textbox', { name: 'Mot de passe actuel' }).fill('miaou-demo');
  await karim.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill(newPassword);
  await karim.keyboard.press('Enter');
  await karim.getByText(/Mot de passe changé/).waitFor();

  // Out at once, and in again over the same screen, through both steps.
  await telephone.getByRole('dialog', { name: 'Votre session est terminée' }).waitFor();
  await telephone.getByRole('textbox', { name: 'Mot de passe' }).fill(newPassword);
  await telephone.keyboard.press('Enter');
  await telephone.getByLabel('Code', { exact: true }).waitFor();
  await telephone.getByRole('button', { name: 'Utiliser un code de secours' }).click();
  await telephone.getByLabel('Code de secours').fill(codes[1]!);
  await telephone.keyboard.press('Enter');
  await telephone.getByRole('dialog', { name: 'Votre session est terminée' }).waitFor({ state: 'hidden' });
  expectNoTrouble(telephone);
});

test('the other sessions are ended from afar, and the second factor is turned off', async () => {
  await karim.reload();
  await karim.getByRole('button', { name: 'Terminer toutes les autres' }).click();
  await karim.getByRole('dialog').getByRole('button', { name: 'Terminer toutes les autres' }).click();
  await karim.getByText('1 session terminée.').waitFor();
  await karim.getByRole('button', { name: 'Désactiver…' }).click();
  await karim.getByRole('textbox', { name: 'Mot de passe actuel' }).fill(newPassword);
  await karim.getByLabel('Code', { exact: true }).fill(codes[2]!);
  await karim.keyboard.press('Enter');
  await karim.getByText('Désactivée', { exact: true }).waitFor();
  await expect.poll(() => focused(karim)).toBe('Activer…');
  expectNoTrouble(karim);
});
