import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, openBrowser, openWindow, picture, signIn } from './support/browser.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
let browser: Browser;

beforeAll(async () => {
  app = await serveApp({ demo: true });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

async function openTemplate(name: RegExp): Promise<Page> {
  const page = await openWindow(browser, app.url);
  await signIn(page, 'kbenali', '/plans/templates');
  await page.getByRole('article').getByRole('link', { name }).first().click();
  await subjectOf(page).waitFor();
  return page;
}

const subjectOf = (page: Page) => page.getByRole('textbox', { name: 'Objet' });
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

test('scenario 8: a plan-type of ten messages takes no eleventh, and says why', async () => {
  const page = await openTemplate(/Véranda/);
  await page.getByText('10 / 10').waitFor();
  await page.getByRole('button', { name: 'Ajouter un message' }).click();
  await page
    .getByRole('alert')
    .getByText(/au plus 10 messages/)
    .waitFor();
  await page.getByText('10 / 10').waitFor();
  await expectAccessible(page);
});

test('scenario 10: a variable that does not exist is refused beside its field, and put right by one press', async () => {
  const page = await openTemplate(/Baie vitrée/);
  await subjectOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' du %CMD_DAT%');
  const before = await subjectOf(page).innerText();
  await save(page);
  await page.getByText(/%CMD_DAT% n’existe pas/).waitFor();
  expect(await subjectOf(page).innerText()).toBe(before);
  await picture(page, 'unknown-variable');
  await page.getByRole('button', { name: 'Remplacer par %CMD_DATE%' }).click();
  await save(page);
  await page.getByText('Le modèle est enregistré.').waitFor();
  expect(await subjectOf(page).innerText()).toBe(before.replace('%CMD_DAT%', '%CMD_DATE%'));
});

test('a variable is completed in the subject by keys alone, and stays one line whatever is pasted', async () => {
  const page = await openTemplate(/stock/);
  await subjectOf(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Pour %nom');
  await page.getByRole('listbox', { name: 'Variables' }).waitFor();
  await page.keyboard.type('_contact');
  await page.getByRole('option', { name: /Nom du contact/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => subjectOf(page).innerText()).toBe('Pour %NOM_CONTACT%');
  expect(await page.locator('.textChip').first().getAttribute('title')).toBe('Nom du contact');
  await subjectOf(page).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '\nune\r\n\r\nligne');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect.poll(() => subjectOf(page).innerText()).toBe('Pour %NOM_CONTACT% une ligne');
});

test('scenario 20: a month has halves, written 1,5 or 1.5; 1,3 month and 0,5 day are refused beside the field', async () => {
  const page = await openTemplate(/Baie vitrée/);
  const delay = page.getByLabel('Délai', { exact: true });
  const unit = page.getByLabel('Unité');
  for (const [value, of, problem] of [
    ['1,3', 'month', /demi-mois/],
    ['0,5', 'day', /nombre entier/],
  ] as const) {
    await delay.fill(value);
    await unit.selectOption(of);
    await save(page);
    await page.getByText(problem).waitFor();
    expect(await delay.inputValue()).toBe(value);
  }
  await delay.fill('1.5');
  await unit.selectOption('month');
  await page.getByText('sous 1,5 mois').first().waitFor();
});

test('the letterhead shows the mail that comes of it, and is refused without the place of the text', async () => {
  const page = await openWindow(browser, app.url);
  await signIn(page, 'kbenali', '/plans/letterhead');
  const mail = page.frameLocator('iframe');
  await mail.getByText('Ici se place le texte de chaque message.').waitFor();
  await mail.getByRole('img', { name: 'Vitrabelle Menuiseries' }).waitFor();
  const body = page.getByRole('textbox', { name: 'La page' });
  await body.fill('%INTRO% à tous');
  await save(page);
  await page.getByText(/doit contenir %LETEXT%/).waitFor();
  await body.fill('%LETEXT%');
  await page.getByText(/sans mentions légales/).waitFor();
  await save(page);
  await page.getByText(/La maquette est enregistrée/).waitFor();
  await expect.poll(() => mail.locator('body').innerText()).not.toContain('Bien cordialement');
  await page.getByRole('button', { name: 'Revenir à la maquette d’origine' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revenir à la maquette d’origine' }).click();
  await mail.getByText('Bien cordialement,').waitFor();
  await expectAccessible(page);
  await picture(page, 'letterhead');
});
